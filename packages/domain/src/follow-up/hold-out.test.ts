import { describe, expect, it } from 'vitest'

import type { Tier } from '../risk/index.ts'
import { isHeldOut } from './index.ts'

describe('isHeldOut', () => {
  it.each<{ id: string; tier: Tier; share: number; held: boolean }>([
    { id: 'cas_0000zzzz', tier: 'alert', share: 0.1, held: true },
    { id: 'cas_36csk6cs', tier: 'alert', share: 0.1, held: true },
    { id: 'cas_36csk6ct', tier: 'alert', share: 0.1, held: false },
    { id: 'cas_0000zzzz', tier: 'critical', share: 0.1, held: false },
    { id: 'cas_0000zzzz', tier: 'alert', share: 0, held: false },
    { id: 'cas_zzzz0000', tier: 'alert', share: 0.2, held: false },
  ])('says $held of $id at tier $tier with a share of $share', ({ id, tier, share, held }) => {
    expect(isHeldOut(id, tier, share)).toBe(held)
  })
})
