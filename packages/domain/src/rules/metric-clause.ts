import type { Texts } from '../signals/index.ts'
import { phrasesBy, place, type Clauses, type Phrase } from './phrases.ts'
import type { Condition } from './rule.ts'
import { compared, either, metricNames } from './wording.ts'

const anywhere: Phrase = (condition) =>
  condition.value === 'any'
    ? { es: 'en cualquier punto de contacto', en: 'at any touchpoint' }
    : place(condition)

const changed: Record<string, Texts> = {
  fell: { es: 'baje', en: 'falls' },
  rose: { es: 'suba', en: 'rises' },
}

/** One clause: the metric, which way it went, how far and whether that is sure. */
export function metricClause(conditions: readonly Condition[]): Clauses {
  const find = (name: string) => conditions.find(({ field }) => field === name)
  const [metric, direction, difference] = ['metric', 'direction', 'difference'].map(find)
  const name = metric ? either(metric, metricNames) : { es: 'una métrica', en: 'a metric' }
  const verb = changed[String(direction?.value)] ?? { es: 'cambie', en: 'changes' }
  const size = difference ? compared(difference) : null
  const significant = find('significant')?.value
  const sure =
    significant === undefined
      ? { es: '', en: '' }
      : significant === true
        ? { es: ' de forma significativa', en: ' significantly' }
        : { es: ' sin ser significativo', en: ' without being significant' }
  return {
    what: [
      {
        es: `${name.es} ${verb.es}${size ? ` ${size.es}` : ''}${sure.es}`,
        en: `${name.en} ${verb.en}${size ? ` by ${size.en}` : ''}${sure.en}`,
      },
    ],
    where: phrasesBy({ touchpoint: anywhere }, conditions),
  }
}
