type Traits = Record<string, string | number | boolean | null>

const person = {
  id: 'cus_ana',
  identities: [{ kind: 'email', value: 'ana@example.com' }],
  traits: null as Traits | null,
  traitTimes: {} as Record<string, number>,
  name: null as string | null,
  segment: null as string | null,
  value: null as number | null,
}

const signal = {
  id: 'sig_1',
  person: 0 as number | null,
  kind: 'feedback' as 'feedback' | 'event',
  touchpoint: 'checkout',
  stage: 'purchase',
  channel: 'web',
  metric: 'csat' as string | null,
  score: 5 as number | null,
  type: null as string | null,
  severity: 0,
  experience: 1,
  negative: false,
  comment: null as string | null,
  sentiment: null as number | null,
  pNegative: null as number | null,
  analysis: null as string | null,
  employee: null as string | null,
  issue: null as string | null,
  opensIssue: false,
  value: null as number | null,
  waitMinutes: null as number | null,
  measures: null as string | null,
  attributes: null as string | null,
  day: '2026-03-01',
  occurredAt: Date.UTC(2026, 2, 1, 12),
  team: null as string | null,
  shop: null as string | null,
  release: null as string | null,
  source: null as string | null,
  surveyId: null as string | null,
  surveyVersion: null as number | null,
  importId: null as string | null,
}

/** A person known by one e-mail address, as intake saves one. */
export const personRow = (over: Partial<typeof person> = {}): typeof person => ({ ...person, ...over })

/** A good CSAT answer of the first person, as intake saves one. */
export const signalRow = (over: Partial<typeof signal> = {}): typeof signal => ({ ...signal, ...over })
