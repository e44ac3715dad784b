import { describe, expect, it } from 'vitest'

import { seeded } from '../drivers/seeded.ts'
import { decide } from './compare.ts'
import type { Judged } from './judge.ts'

const truth = (i: number) => (i % 4 === 0 ? 0.8 : 0.1)

/** Customers of whom a fifth to four fifths leave, told by each as `told` says. */
function judgedBy(n: number, told: (p: number) => Partial<Judged>, seed = 3): Judged[] {
  const random = seeded(seed)
  return Array.from({ length: n }, (_, i): Judged => {
    const p = truth(i)
    const y = random() < p ? 1 : 0
    const tellers = { candidate: p, tempered: 0.3, prior: 0.3, active: 0.3 }
    return { customerId: `cus_${i}`, at: i, y, weight: 1, ...tellers, ...told(p) }
  })
}

const knowing = (p: number) => ({ candidate: p })
const blind = () => ({ candidate: 0.3, prior: 0.3 })
const backwards = (p: number) => ({ candidate: 1 - p })

describe('decide', () => {
  it.each([
    { when: 'it tells better than the prior', judged: judgedBy(200, knowing), fresh: null, because: null },
    { when: 'few are known', judged: judgedBy(9, knowing), fresh: null, because: 'too_few' },
    {
      when: 'nobody left',
      judged: judgedBy(200, knowing).map((row) => ({ ...row, y: 0 as const })),
      fresh: null,
      because: 'too_few',
    },
    {
      when: 'it tells the same',
      judged: judgedBy(200, blind),
      fresh: null,
      because: 'not_better_than_prior',
    },
    {
      when: 'it tells worse',
      judged: judgedBy(200, backwards),
      fresh: null,
      because: 'not_better_than_prior',
    },
    {
      when: 'too little came since',
      judged: judgedBy(200, knowing),
      fresh: judgedBy(19, knowing),
      because: 'nothing_new',
    },
    {
      when: 'the one in use tells as well of what came since',
      judged: judgedBy(200, knowing),
      fresh: judgedBy(60, (p) => ({ active: p })),
      because: 'not_better_than_active',
    },
    {
      when: 'it tells better than the one in use of what came since',
      judged: judgedBy(200, knowing),
      fresh: judgedBy(60, (p) => ({ active: 1 - p })),
      because: null,
    },
  ])('says $because when $when', ({ judged, fresh, because }) => {
    const verdict = decide({ judged, fresh }, 200, seeded(1))
    expect(verdict).toMatchObject({ because, promoted: because === null })
  })

  it.each([
    { when: 'the prior tells better what came since', n: 60, active: (p: number) => 1 - p, demoted: true },
    { when: 'that is too little to tell', n: 49, active: (p: number) => 1 - p, demoted: false },
    { when: 'the model in use tells better', n: 60, active: (p: number) => p, demoted: false },
  ])('sends the model in use back: $demoted when $when', ({ n, active, demoted }) => {
    const fresh = judgedBy(n, (p) => ({ candidate: 1 - p, prior: 0.3, active: active(p) }))
    expect(decide({ judged: judgedBy(200, backwards), fresh }, 100, seeded(1)).demoted).toBe(demoted)
  })

  /** Stayers of whom so many are told better and the others worse than by the prior, and leavers told the same. */
  const mixed = (better: number, worse: number): Judged[] =>
    judgedBy(better + worse + 3, () => ({ prior: 0.3 })).map((row, i) => ({
      ...row,
      y: i < better + worse ? 0 : 1,
      candidate: i < better ? 0.2 : i < better + worse ? 0.4 : 0.3,
      active: 0.5,
    }))

  it.each([
    { which: 'the first', likely: 'over 0.25', judged: mixed(18, 19), fresh: null, because: null },
    {
      which: 'the first',
      likely: 'less',
      judged: mixed(17, 20),
      fresh: null,
      because: 'not_better_than_prior',
    },
    {
      which: 'a later one',
      likely: 'less than 0.9',
      judged: mixed(23, 14),
      fresh: mixed(37, 0),
      because: 'not_better_than_prior',
    },
    { which: 'a later one', likely: 'over 0.9', judged: mixed(26, 11), fresh: mixed(37, 0), because: null },
  ])('says $because of $which that is better with a likelihood of $likely', ({ judged, fresh, because }) => {
    expect(decide({ judged, fresh }, 40, seeded(4)).because).toBe(because)
  })

  it('does not take many examples of few customers for certainty', () => {
    const once = judgedBy(12, (p) => ({ candidate: 0.3 + (p - 0.3) * 0.5 }), 5)
    const often = Array.from({ length: 50 }, () => once).flat()
    const [few, many] = [once, often].map((judged) => decide({ judged, fresh: null }, 0, seeded(2)))
    expect(many?.vsPrior.probability).toBeCloseTo(few?.vsPrior.probability ?? 0, 1)
  })

  it('is the same for the same seed', () => {
    const answer = () => decide({ judged: judgedBy(100, knowing), fresh: null }, 0, seeded(9))
    expect(answer()).toEqual(answer())
  })
})
