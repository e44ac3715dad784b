import { env } from 'cloudflare:workers'

import { databaseFor } from '@vigia/db/database'
import { saveOutcome, type NewSignal } from '@vigia/db/intake'
import { saveFollowUps, type FollowUpRow } from '@vigia/db/sweep'
import { personRow } from '@vigia/testing/rows'

import { add, received } from './seed.ts'

export const ana = personRow({
  id: 'cus_ana',
  name: 'Ana Álvarez',
  segment: 'vip',
  traits: { city: 'Lima' },
  identities: [
    { kind: 'id', value: 'A-1' },
    { kind: 'email', value: 'ana@example.com' },
    { kind: 'phone', value: '+34600111222' },
  ],
})

export const at = (day: string, hour = 12) => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)

const event = (id: string, day: string, over: Partial<NewSignal>): Partial<NewSignal> => ({
  id,
  person: 0,
  kind: 'event',
  metric: null,
  score: null,
  touchpoint: 'product',
  stage: 'use',
  day,
  occurredAt: at(day),
  ...over,
})

const bad = (severity: number) => ({ severity, experience: -severity, negative: true, opensIssue: true })

/** Ana buys a bicycle, its seat is defective, she waits 35 minutes on the phone, and tells what she thinks. */
export const anaSignals: Partial<NewSignal>[] = [
  event('sig_buy', '2026-03-01', { type: 'purchase', experience: 0.3, value: 450 }),
  event('sig_seat', '2026-03-04', {
    type: 'product_defect',
    ...bad(0.8),
    comment: 'El sillín está roto',
    analysis: JSON.stringify({
      language: 'es',
      sentiment: {
        label: 'negative',
        score: -0.6,
        probabilities: { negative: 0.8, neutral: 0.1, positive: 0.1 },
      },
      emotion: null,
      themes: [{ id: 'quality', sentiment: -0.6 }],
      redacted: {},
    }),
    sentiment: -0.6,
    pNegative: 0.8,
    issue: 'seat',
  }),
  event('sig_wait', '2026-03-05', {
    type: 'long_wait',
    channel: 'phone',
    touchpoint: 'call-center',
    stage: 'support',
    ...bad(0.7),
    waitMinutes: 35,
    measures: '{"waitMinutes":35}',
    employee: 'Luis',
    attributes: '{"line":"2"}',
  }),
  {
    id: 'sig_nps',
    person: 0,
    metric: 'nps',
    score: 2,
    touchpoint: 'call-center',
    stage: 'support',
    severity: 0.9,
    experience: -0.6,
    negative: true,
    day: '2026-03-06',
    occurredAt: at('2026-03-06'),
  },
]

/** What the sweep leaves behind when it opens a case about Ana. */
export const followUp: FollowUpRow = {
  customerId: 'cus_ana',
  revision: null,
  risk: {
    probability: 0.45,
    tier: 'alert',
    leftAt: null,
    reasons: JSON.stringify([
      { code: 'open_issue', contribution: 0.4, text: { es: 'Un problema', en: 'A problem' } },
    ]),
    strikes: 3,
    openIssueDays: 2,
    value: 450,
    lastSeenAt: at('2026-03-06'),
    modelVersion: 'prior-us-1',
    nextDueAt: null,
    touchpoint: null,
    weekAgo: null,
    weekAgoAt: null,
  },
  told: true,
  case: {
    id: 'cas_1',
    sequence: 1,
    opens: true,
    nextStep: '{"es":"Llame","en":"Call"}',
    alertsBefore: 0,
    dueAt: null,
    managerId: null,
    assignee: null,
    assignedBy: null,
    heldOut: 0,
  },
  alert: {
    id: 'alt_1',
    kind: 'opened',
    tier: 'alert',
    expectedLoss: 200,
    message: JSON.stringify({ subject: { es: 'Ana podría irse', en: 'Ana may leave' } }),
    deliveries: [{ id: 'dlv_1', destinationId: 'dst_1', recipient: 'dst_1' }],
  },
  firings: [],
}

/** Ana with all that there is of her in an organization. */
export async function seedAna(name: string) {
  const store = databaseFor(env, `org_${name}`)
  await add(name, anaSignals, [ana])
  const outcome = { id: 'out_1', outcome: 'stayed' as const, value: null, occurredAt: at('2026-03-08') }
  await saveOutcome(store, ana, outcome, received)
  await saveFollowUps(store, [followUp], {}, new Date(at('2026-03-06', 13)))
}
