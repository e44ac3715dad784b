import type { Before, DrivenAnswer } from '@vigia/db/drivers'
import type { Observation, Predictor } from '@vigia/domain/drivers'

/** A predictor must be known of this many answers, and of this share of them. */
const fewest = 20
const leastShare = 0.05
const most = 10

type Known = Map<string, { predictor: Predictor; values: Map<string, number> }>

function note(known: Known, predictor: Predictor, answer: string, value: number): void {
  const name = `${predictor.kind}:${predictor.key}`
  const entry = known.get(name) ?? { predictor, values: new Map<string, number>() }
  entry.values.set(answer, value)
  known.set(name, entry)
}

function noteAnswer(
  known: Known,
  { id, channel, analysis, attributes }: DrivenAnswer,
  declared: readonly string[],
) {
  note(known, { kind: 'channel', key: channel }, id, 1)
  const themes =
    analysis === null
      ? []
      : ((JSON.parse(analysis) as { themes?: { id: string; sentiment: number }[] }).themes ?? [])
  for (const theme of themes) note(known, { kind: 'theme', key: theme.id }, id, theme.sentiment)
  const facts = attributes === null ? {} : (JSON.parse(attributes) as Record<string, unknown>)
  for (const name of declared) {
    const value = facts[name]
    if (value === undefined || value === null) continue
    if (typeof value === 'number') note(known, { kind: 'attribute', key: name }, id, value)
    else if (typeof value === 'string' || typeof value === 'boolean')
      note(known, { kind: 'attribute', key: `${name}: ${value}` }, id, 1)
  }
}

/** What is either so or not is 0 where it is not; what was not met is not known. */
const absent = ({ kind, key }: Predictor): number | null => {
  if (kind === 'channel' || kind === 'wait') return 0
  return kind === 'attribute' && key.includes(': ') ? 0 : null
}

const varies = (column: readonly (number | null)[]) => new Set(column).size > 1

/** The predictors that enough is known of, and each answer with them. */
export function observationsOf(
  answers: readonly DrivenAnswer[],
  before: readonly Before[],
  declared: readonly string[],
): { predictors: Predictor[]; rows: Observation[] } {
  const known: Known = new Map()
  for (const { id, touchpoint, experience, waitMinutes } of before) {
    note(known, { kind: 'touchpoint', key: touchpoint }, id, experience)
    if (waitMinutes !== null) {
      const longest = known.get('wait:wait')?.values.get(id) ?? 0
      note(known, { kind: 'wait', key: 'wait' }, id, Math.max(longest, Math.log1p(waitMinutes)))
    }
  }
  for (const answer of answers) noteAnswer(known, answer, declared)
  const chosen = [...known.values()]
    .map(({ predictor, values }) => ({
      predictor,
      size: values.size,
      column: answers.map(({ id }) => values.get(id) ?? absent(predictor)),
    }))
    .filter(({ size, column }) => size >= fewest && size >= leastShare * answers.length && varies(column))
    .toSorted((a, b) => b.size - a.size)
    .slice(0, most)
  return {
    predictors: chosen.map(({ predictor }) => predictor),
    rows: answers.map(({ score }, i) => ({ y: score, x: chosen.map(({ column }) => column[i] ?? null) })),
  }
}
