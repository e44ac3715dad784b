import { not, numbered, phrasesBy, place, strikes, type Clauses, type Phrase } from './phrases.ts'
import type { Condition } from './rule.ts'
import { tierWords } from '../alerts/index.ts'
import { compared, either } from './wording.ts'

const change: Phrase = ({ op, value }) => {
  const falls = Number(value) < 0 && (op === 'at_most' || op === 'less_than')
  const rises = Number(value) >= 0 && (op === 'at_least' || op === 'more_than')
  const turned = { at_most: 'at_least', less_than: 'more_than' }[op] ?? op
  if (!falls && !rises) {
    const plain = compared({ op, value }, 'points')
    return {
      es: `el cambio del riesgo en 7 días sea de ${plain.es}`,
      en: `the risk changes by ${plain.en} in 7 days`,
    }
  }
  const size = compared({ op: falls ? turned : op, value: Math.abs(Number(value)) }, 'points')
  return {
    es: `el riesgo ${falls ? 'baje' : 'suba'} ${size.es} en 7 días`,
    en: `the risk ${falls ? 'falls' : 'rises'} by ${size.en} in 7 days`,
  }
}

const tier =
  (es: string, en: string): Phrase =>
  (condition) => {
    const names = either(condition, tierWords)
    const orWorse = condition.op === 'at_least' && condition.value !== 'critical'
    return {
      es: `${es} ${not(condition) ? 'no sea' : 'sea'} ${names.es}${orWorse ? ' o peor' : ''}`,
      en: `${en} is ${not(condition) ? 'not ' : ''}${names.en}${orWorse ? ' or worse' : ''}`,
    }
  }

const riskWhats: Record<string, Phrase> = {
  probability: numbered(
    (x) => `el riesgo de abandono sea del ${x}`,
    (x) => `the churn risk is ${x}`,
    'share',
  ),
  tier: tier('el riesgo', 'the risk'),
  change,
  strikes,
  openIssueDays: numbered(
    (x) => `un problema lleve abierto ${x}`,
    (x) => `an issue has been open for ${x}`,
    'days',
  ),
  silentDays: numbered(
    (x) => `el cliente lleve en silencio ${x}`,
    (x) => `the customer has been silent for ${x}`,
    'days',
  ),
  repeatContacts: numbered(
    (x) => `el cliente haya tenido que insistir ${x} veces`,
    (x) => `the customer had to get in touch again ${x} times`,
  ),
}

export const riskClauses = (conditions: readonly Condition[]): Clauses => ({
  what: phrasesBy(riskWhats, conditions),
  where: phrasesBy({ touchpoint: place }, conditions),
})

const caseWhats: Record<string, Phrase> = {
  daysWithoutContact: numbered(
    (x) => `un caso lleve ${x} sin respuesta nuestra`,
    (x) => `a case has had no answer from us for ${x}`,
    'days',
  ),
  hoursUnacknowledged: numbered(
    (x) => `un caso lleve ${x} sin que nadie lo atienda`,
    (x) => `nobody has acknowledged a case for ${x}`,
    'hours',
  ),
  tier: tier('el riesgo del caso', 'the risk of the case'),
  overdue: ({ value }) =>
    value === true
      ? { es: 'un caso esté fuera de plazo', en: 'a case is overdue' }
      : { es: 'el caso esté dentro de plazo', en: 'the case is not overdue' },
}

export const caseClauses = (conditions: readonly Condition[]): Clauses => ({
  what: phrasesBy(caseWhats, conditions),
  where: phrasesBy({ touchpoint: place }, conditions),
})
