import type { HistoryOutcome, HistorySignal } from '@vigia/domain/signals'
import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'
import { resolutionOf } from '../history/index.ts'

/** A customer to try a rule on. */
export interface TriedCustomer {
  id: string
  name: string | null
  segment: string
  value: number | null
}

/** What is known of a customer over the years of a trial. */
export interface TriedHistory {
  signals: HistorySignal[]
  outcomes: HistoryOutcome[]
  actions: { action: string; at: Date }[]
  cases: { outcome: 'saved' | 'lost'; at: Date }[]
}

/** Which part of the history is wanted. */
export interface HistoryWanted {
  since: Date
  until: Date
  comments: boolean
  themes: boolean
  resolutions: boolean
  actions: boolean
  /** No more signals than this are read. */
  mostSignals: number
}

const int = (value: number) => sql`CAST(${value} AS INTEGER)`

/** The next customers by id, which is by chance: those who speak for themselves. */
export const nextCustomers = (store: Store, after: string, limit: number) =>
  rowsOf<TriedCustomer>(
    store,
    sql`SELECT id, name, segment, value FROM customers
      WHERE organization_id = ${store.organizationId} AND id > ${after} AND merged_into IS NULL
      ORDER BY id LIMIT ${int(limit)}`,
  )

type StoredSignal = Omit<HistorySignal, 'at' | 'negative' | 'opensIssue' | 'themes'> & {
  customerId: string
  at: number
  negative: number
  opensIssue: number
  themes: string | null
}

const themesOf = (json: string | null) =>
  json === null ? null : (JSON.parse(json) as { id: string }[]).map(({ id }) => id)

/** The rows come customer by customer in the order of `ids`, and by time: so a limit cuts off the last of them alone. */
const signalsOf = ({ organizationId }: Store, ids: string, wanted: HistoryWanted) => sql`
  SELECT s.customer_id AS customerId, s.id, s.kind, s.occurred_at AS at, s.touchpoint, s.channel, s.metric, s.score, s.type,
    s.severity, s.experience, s.negative, s.p_negative AS pNegative, s.wait_minutes AS waitMinutes, s.issue,
    s.opens_issue AS opensIssue, s.value, s.employee, s.team, s.sentiment,
    ${wanted.comments ? sql`s.comment` : sql`NULL`} AS comment,
    ${wanted.themes ? sql`s.analysis ->> '$.themes'` : sql`NULL`} AS themes
  FROM json_each(${ids}) w CROSS JOIN signals s INDEXED BY signals_organization_id_customer_id_occurred_at_idx
    ON s.organization_id = ${organizationId} AND s.customer_id = w.value
      AND s.occurred_at >= ${int(wanted.since.getTime())} AND s.occurred_at < ${int(wanted.until.getTime())}
  LIMIT ${int(wanted.mostSignals)}`

const customersOf = (ids: readonly string[]) =>
  new Map<string, TriedHistory>(ids.map((id) => [id, { signals: [], outcomes: [], actions: [], cases: [] }]))

type Rows = readonly Record<string, unknown>[]

function addSignals(histories: Map<string, TriedHistory>, rows: Rows): void {
  for (const { customerId, at, negative, opensIssue, themes, ...rest } of rows as unknown as StoredSignal[]) {
    histories.get(customerId)?.signals.push({
      ...rest,
      at: new Date(at),
      negative: negative === 1,
      opensIssue: opensIssue === 1,
      themes: themesOf(themes),
    })
  }
}

type StoredCase = { customerId: string; id: string; outcome: 'saved' | 'lost' | 'not_at_risk'; at: number }

/** A case that ended well solved what was open then; all tell what became of the customer. */
function addCases(histories: Map<string, TriedHistory>, rows: Rows, resolutions: boolean): void {
  for (const { customerId, id, outcome, at } of rows as unknown as StoredCase[]) {
    const history = histories.get(customerId)
    if (outcome !== 'not_at_risk') history?.cases.push({ outcome, at: new Date(at) })
    if (outcome !== 'lost' && resolutions) history?.signals.push(resolutionOf(id, new Date(at)))
  }
}

/**
 * The histories of customers in one round trip. `last` is the customer in whom the limit of signals cut off: null where it
 * did not.
 */
export async function triedHistories(
  store: Store,
  ids: readonly string[],
  wanted: HistoryWanted,
  now: Date,
): Promise<{ histories: Map<string, TriedHistory>; last: string | null }> {
  const listed = JSON.stringify(ids)
  const mine = sql`${store.organizationId}`
  const [signals = [], outcomes = [], cases = [], actions = []] = await batch(store, [
    signalsOf(store, listed, wanted),
    sql`SELECT o.customer_id AS customerId, o.outcome, o.occurred_at AS at, o.value FROM json_each(${listed}) w
      CROSS JOIN outcomes o ON o.organization_id = ${mine} AND o.customer_id = w.value AND o.occurred_at <= ${int(now.getTime())}`,
    sql`SELECT c.customer_id AS customerId, c.id, c.outcome, c.resolved_at AS at FROM json_each(${listed}) w
      CROSS JOIN cases c INDEXED BY cases_organization_id_customer_id_sequence_idx
        ON c.organization_id = ${mine} AND c.customer_id = w.value
      WHERE c.status = 'resolved' AND c.outcome IS NOT NULL AND c.resolved_at <= ${int(now.getTime())}`,
    ...(wanted.actions
      ? [
          sql`SELECT e.customer_id AS customerId, e.action, e.at FROM json_each(${listed}) w CROSS JOIN case_events e
            ON e.organization_id = ${mine} AND e.customer_id = w.value
          WHERE e.at < ${int(wanted.until.getTime())}`,
        ]
      : []),
  ])
  const histories = customersOf(ids)
  addSignals(histories, signals)
  addCases(histories, cases, wanted.resolutions)
  for (const { customerId, at, ...rest } of outcomes as unknown as (Omit<HistoryOutcome, 'at'> & {
    customerId: string
    at: number
  })[])
    histories.get(customerId)?.outcomes.push({ ...rest, at: new Date(at) })
  for (const { customerId, action, at } of actions as unknown as {
    customerId: string
    action: string
    at: number
  }[])
    histories.get(customerId)?.actions.push({ action, at: new Date(at) })
  const cut = signals.length >= wanted.mostSignals ? signals.at(-1) : undefined
  return { histories, last: cut ? String(cut['customerId']) : null }
}

const LOOKED_AT = 5_000

/** What has to be known of an organization before a trial: how many managers share its alerts, and whether leaving is told. */
export async function trialSetting(store: Store): Promise<{ managers: number; tellsLeaving: boolean }> {
  const mine = sql`organization_id = ${store.organizationId}`
  const [row] = await rowsOf<{ managers: number; tells: number }>(
    store,
    sql`SELECT (SELECT count(*) FROM managers WHERE ${mine} AND active) AS managers,
      EXISTS (SELECT 1 FROM (SELECT outcome FROM outcomes WHERE ${mine} LIMIT ${int(LOOKED_AT)}) WHERE outcome = 'churned') AS tells`,
  )
  return { managers: row?.managers ?? 0, tellsLeaving: row?.tells === 1 }
}
