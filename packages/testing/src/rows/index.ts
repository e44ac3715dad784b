import type { NewPerson, NewSignal } from '@vigia/db/intake'

/** A person known by one e-mail address. */
export const personRow = (over: Partial<NewPerson> = {}): NewPerson => ({
  id: 'cus_ana',
  identities: [{ kind: 'email', value: 'ana@example.com' }],
  traits: null,
  name: null,
  segment: null,
  value: null,
  ...over,
})

/** A good CSAT answer of the first person. */
export const signalRow = (over: Partial<NewSignal> = {}): NewSignal => ({
  id: 'sig_1',
  person: 0,
  kind: 'feedback',
  touchpoint: 'checkout',
  stage: 'purchase',
  channel: 'web',
  metric: 'csat',
  score: 5,
  type: null,
  severity: 0,
  experience: 1,
  negative: false,
  comment: null,
  sentiment: null,
  pNegative: null,
  analysis: null,
  employee: null,
  issue: null,
  opensIssue: false,
  value: null,
  waitMinutes: null,
  measures: null,
  attributes: null,
  day: '2026-03-01',
  occurredAt: Date.UTC(2026, 2, 1, 12),
  ...over,
})
