import type { Texts } from '../signals/index.ts'
import type { Assessment } from './assess.ts'

const months: Record<keyof Texts, readonly string[]> = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** A whole percentage that never claims certainty: 1 to 99. */
export function percentOf(probability: number): number {
  return Math.min(99, Math.max(1, Math.round(100 * probability)))
}

/** The day in words, in UTC, without its year. */
export function dayInWords(date: Date): Texts {
  const [day, month] = [date.getUTCDate(), date.getUTCMonth()]
  return { es: `${day} de ${months.es[month]}`, en: `${months.en[month]} ${day}` }
}

function changeOf(percent: number, previous: { probability: number; at: Date } | undefined): Texts {
  if (!previous) return { es: '', en: '' }
  const change = percent - percentOf(previous.probability)
  const since = dayInWords(previous.at)
  if (change === 0) return { es: ` (igual que el ${since.es})`, en: ` (same as on ${since.en})` }
  const points = change > 0 ? `+${change}` : `−${-change}`
  return { es: ` (${points} desde el ${since.es})`, en: ` (${points} since ${since.en})` }
}

/** A sentence's beginning inside another sentence: small, unless it is an acronym. */
function lowered(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/** One line that says how high the risk is, how it changed, and what weighs. */
export function headline(assessment: Assessment, previous?: { probability: number; at: Date }): Texts {
  const percent = percentOf(assessment.probability)
  const change = changeOf(percent, previous)
  const weighing = assessment.reasons.filter(({ contribution }) => contribution > 0)
  const list = (language: keyof Texts) => weighing.map(({ text }) => lowered(text[language])).join('; ')
  const nothing = weighing.length === 0
  return {
    es: `Riesgo ${percent} %${change.es}.${nothing ? '' : ` Pesan: ${list('es')}.`}`,
    en: `Risk ${percent}%${change.en}.${nothing ? '' : ` What weighs: ${list('en')}.`}`,
  }
}
