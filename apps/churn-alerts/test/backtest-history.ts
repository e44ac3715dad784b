const DAY = 86_400_000
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** The last moment of the story: a year and a horizon after it begins. */
export const YEAR_END = new Date('2026-12-31T00:00:00Z')

/** An id as intake makes them: spread evenly, whatever the number. */
export function idOf(number: number): string {
  let state = (number * 2_654_435_761 + 1) % 2 ** 32
  const letters = Array.from({ length: 24 }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return ALPHABET.charAt(Math.floor(state / 2 ** 27))
  })
  return `cus_${letters.join('')}`
}

interface Told {
  id: string
  customer: string
  at: number
  kind: 'feedback' | 'event'
  metric: string | null
  score: number | null
  type: string | null
  negative: number
  severity: number
  opens: number
}

const signal = (over: Partial<Told> & Pick<Told, 'id' | 'customer' | 'at'>): Told => ({
  kind: 'feedback',
  metric: 'csat',
  score: 5,
  type: null,
  negative: 0,
  severity: 0,
  opens: 0,
  ...over,
})

/**
 * Of twelve customers four are unhappy with a delivery twice, ten days apart, and the first of these leaves 20 days after
 * the first time; one of the happy eight leaves without a word, and three have two events on one issue.
 */
export async function fillHistory(db: D1Database, organizationId: string, customers: number): Promise<void> {
  const begin = Date.parse('2025-10-12T00:00:00Z')
  const told: Told[] = []
  const left: { customer: string; at: number }[] = []
  for (let i = 0; i < customers; i += 1) {
    const [customer, kind] = [idOf(i), i % 12]
    const first = begin + (i % 300) * DAY
    const bad = { negative: 1, severity: 0.8 }
    if (kind < 4) {
      told.push(signal({ id: `sig_${i}_a`, customer, at: first, score: 1, ...bad }))
      told.push(signal({ id: `sig_${i}_b`, customer, at: first + 10 * DAY, score: 2, ...bad }))
      if (kind === 0) left.push({ customer, at: first + 20 * DAY })
    } else if (kind < 7) {
      const event = {
        kind: 'event',
        metric: null,
        score: null,
        type: 'product_defect',
        opens: 1,
        ...bad,
      } as const
      told.push(signal({ id: `sig_${i}_a`, customer, at: first, ...event }))
      told.push(signal({ id: `sig_${i}_b`, customer, at: first + DAY, ...event }))
      if (kind === 4) left.push({ customer, at: first + 30 * DAY })
    } else told.push(signal({ id: `sig_${i}_a`, customer, at: first }))
  }
  await db.batch([
    db
      .prepare(
        `INSERT INTO customers (organization_id, id, traits, identities, created_at)
         SELECT ?1, value, '{}', '[]', 0 FROM json_each(?2)`,
      )
      .bind(organizationId, JSON.stringify(Array.from({ length: customers }, (_, i) => idOf(i)))),
    db
      .prepare(
        `INSERT INTO signals (organization_id, id, kind, customer_id, touchpoint, channel, segment, metric, score, type,
           severity, experience, negative, opens_issue, day, occurred_at, received_at)
         SELECT ?1, value ->> 'id', value ->> 'kind', value ->> 'customer', 'delivery', 'web', '', value ->> 'metric',
           value ->> 'score', value ->> 'type', value ->> 'severity', iif(value ->> 'negative', -0.8, 0.9), value ->> 'negative',
           value ->> 'opens', date((value ->> 'at') / 1000, 'unixepoch'), value ->> 'at', value ->> 'at'
         FROM json_each(?2)`,
      )
      .bind(organizationId, JSON.stringify(told)),
    db
      .prepare(
        `INSERT INTO outcomes (organization_id, id, customer_id, outcome, occurred_at, received_at)
         SELECT ?1, 'out_' || (value ->> 'customer'), value ->> 'customer', 'churned', value ->> 'at', value ->> 'at'
         FROM json_each(?2)`,
      )
      .bind(organizationId, JSON.stringify(left)),
  ])
}

/** Forty answers a day for 300 days: nine of ten are good, and from the 200th day on half of them. */
export async function fillMetric(db: D1Database, organizationId: string): Promise<void> {
  const days = Array.from({ length: 300 }, (_, i) => ({
    day: new Date(Date.parse('2026-01-01T00:00:00Z') + i * DAY).toISOString().slice(0, 10),
    good: i < 200 ? 36 : 20,
  }))
  await db
    .prepare(
      `INSERT INTO rollups (organization_id, metric, day, touchpoint, channel, segment, n, negatives, h0, h1, h2, h3, h4, h5,
         h6, h7, h8, h9, h10, comments, comments_negative, comments_positive)
       SELECT ?1, 'csat', value ->> 'day', 'delivery', 'web', '', 40, 40 - (value ->> 'good'), 0, 40 - (value ->> 'good'), 0, 0, 0,
         value ->> 'good', 0, 0, 0, 0, 0, 0, 0, 0 FROM json_each(?2)`,
    )
    .bind(organizationId, JSON.stringify(days))
    .run()
}
