import { parseMapping, type Mapping } from './mapping.ts'
import { presets, type PresetName } from './presets.ts'
import { suggestMapping } from './suggest.ts'

const scored = /recom+end|recomiend|how likely|probab/i
const worded = /^(why|por qu[eé]|what |qu[eé] )/i

/** Tools that export a column for each question have the score under its text. */
function questionsIn(header: readonly string[]): string[] {
  const score = header.find((name) => scored.test(name))
  const words = header.find((name) => name !== score && worded.test(name.trim()))
  return [
    ...(score === undefined ? [] : ['metric=const:nps', `score=${score}`]),
    ...(words === undefined ? [] : [`comment=${words}`]),
  ]
}

/** A column's name may hold what has a meaning in a mapping. */
const isPlain = (entry: string): boolean => !/[{}|]/.test(entry.slice(entry.indexOf('=') + 1))

/** What a file's columns suggest, by a preset where one is given: whatever the file lacks is left out. */
export function mappingFor(header: readonly string[], preset: PresetName | null): Mapping {
  const told = preset === null ? suggestMapping(header) : presets[preset]
  const known = parseMapping(told)
  const fits = Object.entries(known).filter(([, { column }]) => column === null || header.includes(column))
  const mapping = Object.fromEntries(fits)
  if (mapping['score'] !== undefined || mapping['type'] !== undefined) return mapping
  const guessed = parseMapping(questionsIn(header).filter(isPlain))
  const metric = mapping['metric'] ?? guessed['metric']
  return { ...guessed, ...mapping, ...(guessed['score'] && metric ? { metric } : {}) }
}

const largest = (numbers: readonly number[]): number => numbers.reduce((most, x) => Math.max(most, x), -1)

/**
 * The metric whose scale holds all numbers seen, where a guessed one does not: 9 of 5 stars is an answer to NPS. Only a
 * constant metric is changed, and only upwards: CSAT and stars to 5, CES to 7, NPS to 10.
 */
export function fitScale(mapping: Mapping, seen: readonly number[]): Mapping {
  const { metric } = mapping
  if (metric === undefined || metric.column !== null) return mapping
  const most = largest(seen)
  const reach: Readonly<Record<string, number>> = { csat: 5, stars: 5, ces: 7 }
  if (most <= (reach[metric.otherwise] ?? Number.POSITIVE_INFINITY) || most > 10) return mapping
  return { ...mapping, metric: { ...metric, otherwise: most <= 7 ? 'ces' : 'nps' } }
}
