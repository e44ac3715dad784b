import { amount, capitalized, clip, inBoth, momentIn, nameOf, type ListItem } from '../alerts/index.ts'
import { percentOf } from '../risk/index.ts'
import type { Language, Texts } from '../signals/index.ts'
import type { ClosedCases, DigestCase, DigestFacts, HeldAlert, WatchedCustomer } from './facts.ts'

const percent = (probability: number, language: Language): string =>
  language === 'es' ? `${percentOf(probability)} %` : `${percentOf(probability)}%`

const name = (customerName: string | null, language: Language): string =>
  capitalized(nameOf(customerName, 50)[language])

const reasonIn = (reason: Texts | null, language: Language): string =>
  reason ? clip(reason[language], 110) : ''

const lossIn = ({ expectedLoss }: DigestCase, currency: string | null, language: Language): string => {
  if (expectedLoss === null || !(expectedLoss > 0)) return ''
  const loss = amount(expectedLoss, currency, language)
  return language === 'es' ? `${loss} en juego` : `${loss} at stake`
}

function dueIn({ dueAt }: DigestCase, { now, timeZone }: DigestFacts, language: Language): string {
  if (dueAt === null) return ''
  const until = momentIn(dueAt, timeZone)[language]
  if (language === 'es') return dueAt <= now ? `el plazo venció el ${until}` : `antes del ${until}`
  return dueAt <= now ? `overdue since ${until}` : `by ${until}`
}

/** `Ana · 71 % · 8568 € en juego. Espera de 35 minutos. Antes del jueves 19 de marzo a las 17:00.` */
export const caseLine = (one: DigestCase, facts: DigestFacts): ListItem => ({
  caseId: one.caseId,
  head: inBoth((language) => name(one.customerName, language)),
  text: inBoth((language) => {
    const head = [
      name(one.customerName, language),
      percent(one.probability, language),
      lossIn(one, facts.currency, language),
    ]
    const sentences = [reasonIn(one.reason, language), capitalized(dueIn(one, facts, language))]
    return [head.filter((part) => part !== '').join(' · '), ...sentences.filter((part) => part !== '')]
      .map((sentence) => `${sentence.replace(/\.$/u, '')}.`)
      .join(' ')
  }),
})

const heldWords: Record<string, Texts> = {
  budget: { es: 'por encima de tus avisos del día', en: 'beyond your alerts of the day' },
  quiet_hours: { es: 'llegó en tus horas de silencio', en: 'it came in your quiet hours' },
  tier: { es: 'por debajo del nivel que avisa', en: 'below the level that alerts' },
  snoozed: { es: 'el caso está pospuesto', en: 'the case is snoozed' },
}

const keptBack: Texts = { es: 'se guardó para este resumen', en: 'it was kept for this digest' }

export const heldLine = ({ caseId, customerName, probability, why }: HeldAlert): ListItem => ({
  caseId,
  head: inBoth((language) => name(customerName, language)),
  text: inBoth((language) => {
    const words = (Object.hasOwn(heldWords, why) ? heldWords[why] : undefined) ?? keptBack
    return `${name(customerName, language)} · ${percent(probability, language)}: ${words[language]}`
  }),
})

export const watchLine = ({ customerName, probability, reason }: WatchedCustomer): ListItem => ({
  text: inBoth((language) => {
    const why = reasonIn(reason, language)
    return `${name(customerName, language)} · ${percent(probability, language)}${why === '' ? '' : `: ${why}`}`
  }),
})

function hoursIn(hours: number, language: Language): string {
  const whole = Math.max(1, Math.round(hours))
  const unit = {
    es: whole === 1 ? 'hora laborable' : 'horas laborables',
    en: whole === 1 ? 'business hour' : 'business hours',
  }
  return `${whole} ${unit[language]}`
}

/** What became of the closed cases, a line for each that is not nothing. */
export function closedLines(closed: ClosedCases, currency: string | null): ListItem[] {
  const { saved, lost, notAtRisk, savedValue, lostValue, medianResponseHours } = closed
  const worth = (value: number, language: Language) =>
    value > 0 ? ` (${amount(value, currency, language)})` : ''
  const counts = [
    {
      count: saved,
      text: inBoth(
        (l) =>
          `${saved} ${l === 'es' ? (saved === 1 ? 'recuperado' : 'recuperados') : 'saved'}${worth(savedValue, l)}`,
      ),
    },
    {
      count: lost,
      text: inBoth(
        (l) => `${lost} ${l === 'es' ? (lost === 1 ? 'perdido' : 'perdidos') : 'lost'}${worth(lostValue, l)}`,
      ),
    },
    {
      count: notAtRisk,
      text: inBoth(
        (l) =>
          `${notAtRisk} ${l === 'es' ? (notAtRisk === 1 ? 'no estaba' : 'no estaban') : notAtRisk === 1 ? 'was not' : 'were not'} ${l === 'es' ? 'en riesgo' : 'at risk'}`,
      ),
    },
  ]
  const lines = counts.filter(({ count }) => count > 0).map(({ text }) => ({ text }))
  if (medianResponseHours === null) return lines
  const response = inBoth((l) =>
    l === 'es'
      ? `Del aviso al contacto: ${hoursIn(medianResponseHours, l)} (mediana)`
      : `From alert to contact: ${hoursIn(medianResponseHours, l)} (median)`,
  )
  return [...lines, { text: response }]
}
