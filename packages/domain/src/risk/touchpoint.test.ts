import { describe, expect, it } from 'vitest'

import { badEvent } from '../signals/fixtures.ts'
import { noFeatures, touchpointOf } from './index.ts'
import type { RiskFeatures } from './index.ts'

const bad = badEvent(1, 'outage', 0.6)
const openIssue = {
  key: 'sig_1',
  ref: 'asiento',
  touchpoint: 'product',
  openedAt: bad.at,
  openedBy: bad,
  contacts: 0,
}

describe('touchpointOf', () => {
  const at = (touchpoint: string, severity: number) => badEvent(1, 'outage', severity, { touchpoint })
  const recentNegatives = [at('store', 0.8), at('call-center', 0.8), at('web', 0.3)]

  it.each<{ when: string; features: Partial<RiskFeatures>; touchpoint: string | null }>([
    { when: 'nothing is known', features: {}, touchpoint: null },
    { when: 'nothing was bad', features: { lastTouchpoint: 'app' }, touchpoint: 'app' },
    { when: 'some was bad', features: { lastTouchpoint: 'app', recentNegatives }, touchpoint: 'call-center' },
    { when: 'an issue is open', features: { recentNegatives, openIssue }, touchpoint: 'product' },
  ])('is $touchpoint when $when', ({ features, touchpoint }) => {
    expect(touchpointOf({ ...noFeatures, ...features })).toBe(touchpoint)
  })
})
