import type { Journey } from '@vigia/contracts/journey'

type Stage = Journey['stages'][number]
type Touchpoint = Stage['touchpoints'][number]

const share = { n: 1, of: 10, share: 10, interval: { low: 1, high: 40, level: 0.95 } }

export const touchpoint = (name: string, signals: number): Touchpoint => ({
  touchpoint: name,
  signals,
  metrics: {},
  experience: { value: 0.4, n: signals, interval: { low: 0.2, high: 0.6, level: 0.95 }, sufficient: true },
  negative: share,
  waits: null,
  beginnings: null,
  beforeChurn: null,
})

export const stage = (name: Stage['stage'], touchpoints: Touchpoint[]): Stage => ({
  stage: name,
  signals: touchpoints.reduce((sum, { signals }) => sum + signals, 0),
  metrics: {},
  experience: null,
  negative: share,
  touchpoints,
})

export const transition = (from: string, to: string, n: number) => ({
  from,
  to,
  n,
  customers: n,
  hours: { p50: 5, p90: 50 },
})

export const journeyOf = (stages: Stage[], touchpoints: ReturnType<typeof transition>[]): Journey => ({
  period: { from: '2026-05-01T00:00:00Z', to: '2026-06-01T00:00:00Z' },
  stages,
  transitions: { stages: [], touchpoints },
  intentToDelivery: { n: 0, hours: null },
  sample: { signals: 100, isWhole: true },
  asOf: '2026-06-01T00:00:00Z',
})
