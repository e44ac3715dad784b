import type { Texts } from '../signals/index.ts'
import type { Drift } from './drift.ts'
import type { Measures } from './measures.ts'

type Language = keyof Texts

/** Shown as whole percent, so much is all. */
const ALL = 0.995

const number = (language: Language, value: number, digits = 0) =>
  new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  }).format(value)

/** `27 %` in Spanish, `27%` in English. */
const percent = (language: Language, value: number) =>
  `${number(language, 100 * value)}${language === 'es' ? ' %' : '%'}`

const counted = (language: Language, n: number, one: string, many: string) =>
  `${number(language, n)} ${n === 1 ? one : many}`

/** What the summary tells of. */
export interface Told {
  learned: boolean
  examples: number
  leavers: number
  customers: number
  priorShare: number
  measured: Measures | null
  drift: Drift | null
}

const nothingYet: Texts = {
  es: 'Todavía no conoce a ningún cliente tuyo que se fuera o se quedara: calcula con supuestos de tu región, que tus resultados irán sustituyendo.',
  en: 'It knows of none of your customers yet who left or stayed: it calculates with assumptions for your region, which your outcomes will replace.',
}

/** Whether each weight is still assumed: then the model in use is the assumptions, set right as a whole. */
export const isSetRight = ({ learned, priorShare }: Pick<Told, 'learned' | 'priorShare'>): boolean =>
  learned && priorShare >= ALL

function knowledge({ learned, examples, leavers, customers, priorShare }: Told): Texts {
  if (examples === 0) return nothingYet
  const es = `Sabe qué fue de ${counted('es', customers, 'cliente tuyo', 'clientes tuyos')}: ${counted('es', leavers, 'baja', 'bajas')} en ${counted('es', examples, 'momento observado', 'momentos observados')}.`
  const en = `It knows what became of ${counted('en', customers, 'customer', 'customers')} of yours: ${counted('en', leavers, 'departure', 'departures')} in ${counted('en', examples, 'moment observed', 'moments observed')}.`
  if (isSetRight({ learned, priorShare }))
    return {
      es: `${es} De ellos ha aprendido cuántos se van en conjunto y con cuánta firmeza decirlo; qué pesa más o menos sigue siendo supuesto.`,
      en: `${en} It learned from them how many leave on the whole and how boldly to tell it; what weighs more or less is still assumption.`,
    }
  return learned
    ? {
        es: `${es} Calcula con lo que ha aprendido de ellos.`,
        en: `${en} It calculates with what it learned from them.`,
      }
    : {
        es: `${es} Aún no acierta más que los supuestos, así que sigue con ellos.`,
        en: `${en} It does not tell better than the assumptions yet, so it keeps to them.`,
      }
}

function ranking({ auc }: Measures): Texts[] {
  if (!auc) return []
  const { value, interval } = auc
  const range = (language: Language, word: string, and: string) =>
    interval
      ? ` (${word} ${number(language, 100 * interval.low)} ${and} ${number(language, 100 * interval.high)})`
      : ''
  return [
    {
      es: `De cada 100 parejas formadas por un cliente que se fue y otro que se quedó, en ${number('es', 100 * value)}${range('es', 'entre', 'y')} dio más riesgo al que se fue.`,
      en: `Of every 100 pairs of one customer who left and one who stayed, in ${number('en', 100 * value)}${range('en', 'between', 'and')} it gave the higher risk to the one who left.`,
    },
  ]
}

function lift({ liftAt10 }: Measures): Texts[] {
  if (liftAt10 === null) return []
  return [
    {
      es: `En el 10 % con más riesgo hay ${number('es', liftAt10, 1)} veces las bajas que en el conjunto.`,
      en: `In the riskiest 10% there are ${number('en', liftAt10, 1)} times the departures of the whole.`,
    },
  ]
}

function honesty({ reliability: { bins } }: Measures): Texts[] {
  const highest = bins.at(-1)
  if (!highest) return []
  const { n, mean, share, low, high } = highest
  return [
    {
      es: `De los ${number('es', n)} con más riesgo anunció que se iría un ${percent('es', mean)}; se fue un ${percent('es', share)} (entre ${number('es', 100 * low)} y ${number('es', 100 * high)}).`,
      en: `Of the ${number('en', n)} with the highest risk it announced that ${percent('en', mean)} would leave; ${percent('en', share)} did (between ${number('en', 100 * low)} and ${number('en', 100 * high)}).`,
    },
  ]
}

const assumption = (share: number): Texts => ({
  es: `Un ${percent('es', share)} de lo que pesa sigue siendo supuesto.`,
  en: `${percent('en', share)} of what weighs is still assumption.`,
})

const driftTexts: Texts = {
  es: 'Los clientes de los últimos 30 días conocidos se parecen poco a los de antes: lee las cifras con cautela.',
  en: 'The customers of the last 30 days that are known are unlike those before: read the figures with care.',
}

/** What the model card says, in sentences for whoever reads alerts. */
export function summaryOf(told: Told): Texts[] {
  const { measured, examples, priorShare, drift } = told
  if (examples === 0 || !measured) return [knowledge(told)]
  return [
    knowledge(told),
    ...ranking(measured),
    ...lift(measured),
    ...honesty(measured),
    ...(isSetRight(told) ? [] : [assumption(priorShare)]),
    ...(drift?.level === 'much' ? [driftTexts] : []),
  ]
}

/** What to bear in mind before anybody reads an effect into a difference. */
export const actingCaveats: Record<'observed' | 'randomised', Texts> = {
  observed: {
    es: 'A quién se llama no lo decide el azar: la diferencia puede venir de a quién se eligió, y no de la llamada.',
    en: 'Chance does not decide who gets a call: the difference may come from who was chosen, not from the call.',
  },
  randomised: {
    es: 'El azar decidió de qué casos se avisaba, así que la diferencia es efecto de avisar, dentro de su intervalo.',
    en: 'Chance decided which cases somebody was told of, so the difference is what telling does, within its interval.',
  },
}
