import { summarize } from '../metrics/index.ts'
import type { Definition, Histogram } from '../metrics/index.ts'

/** The answers of one group before and after a shift. */
export interface GroupChange {
  key: string
  before: Histogram
  after: Histogram
}

/** What a group added to a shift: how many answered, and how they answered. All groups add up to the shift. */
export interface Contribution {
  key: string
  /** In the metric's unit; of the sign of the shift for what made it. */
  contribution: number
  n: { before: number; after: number }
  value: { before: number | null; after: number | null }
}

/**
 * Takes a shift apart by groups: Σ over groups of (share after × distance after) − (share before × distance before),
 * distances from the value before. The largest in the direction of the shift come first.
 */
export function explainShift(definition: Definition, groups: readonly GroupChange[]): Contribution[] {
  const told = groups.map(({ key, before, after }) => ({
    key,
    before: summarize(definition, before),
    after: summarize(definition, after),
  }))
  const total = (of: 'before' | 'after') => told.reduce((sum, each) => sum + each[of].n, 0)
  const [nBefore, nAfter] = [total('before'), total('after')]
  if (nBefore === 0 || nAfter === 0) return []
  const base = told.reduce((sum, { before }) => sum + (before.n / nBefore) * (before.value ?? 0), 0)
  const distance = (of: 'before' | 'after', n: number) => (each: (typeof told)[number]) =>
    (each[of].n / n) * ((each[of].value ?? base) - base)
  const contributions = told.map((each) => ({
    key: each.key,
    contribution: distance('after', nAfter)(each) - distance('before', nBefore)(each),
    n: { before: each.before.n, after: each.after.n },
    value: { before: each.before.value, after: each.after.value },
  }))
  const sign = Math.sign(contributions.reduce((sum, { contribution }) => sum + contribution, 0)) || 1
  return contributions.toSorted((a, b) => sign * (b.contribution - a.contribution))
}
