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
