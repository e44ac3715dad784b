import type { PastAsk } from '@vigia/domain/fatigue'
import { sql, type SQL } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'

/** An ask as it stands in the ledger. Times in milliseconds. */
export interface AskRow extends PastAsk {
  id: string
  surveyId: string
  channel: string
  tool: string
  sentAt: number | null
  deliveredAt: number | null
  shownAt: number | null
  startedAt: number | null
  answeredAt: number | null
}

const columns = sql`id, survey_id AS surveyId, kind, metric, touchpoint, channel, tool, at, sent_at AS sentAt,
  delivered_at AS deliveredAt, shown_at AS shownAt, started_at AS startedAt, answered_at AS answeredAt`

const MOST_ASKS = 50

/** How often a customer was asked, the newest first, 50 at most. */
export const listAsks = (store: Store, customerId: string): Promise<AskRow[]> =>
  rowsOf<AskRow>(store, newestAsks(store, customerId))

const newestAsks = ({ organizationId }: Store, customerId: string): SQL =>
  sql`SELECT ${columns} FROM asks INDEXED BY asks_organization_id_customer_id_at_idx
    WHERE organization_id = ${organizationId} AND customer_id = ${customerId}
    ORDER BY at DESC, id DESC LIMIT ${sql.raw(String(MOST_ASKS))}`

/** What a decision about asking leans on, in one round trip. */
export async function loadAskFacts(store: Store, customerId: string) {
  const { organizationId } = store
  const [asks = [], cases = [], consents = []] = await batch(store, [
    newestAsks(store, customerId),
    sql`SELECT id FROM cases WHERE organization_id = ${organizationId} AND customer_id = ${customerId}
      AND status <> 'resolved' LIMIT 1`,
    sql`SELECT granted, max(at) FROM consents WHERE organization_id = ${organizationId} AND purpose = 'surveys'
      AND customer_id IN (SELECT ${customerId} UNION
        SELECT id FROM customers WHERE organization_id = ${organizationId} AND merged_into = ${customerId})`,
  ])
  return {
    asks: asks as unknown as AskRow[],
    hasOpenCase: cases.length > 0,
    optedOut: consents[0]?.['granted'] === 0,
  }
}

export interface NewAsk extends PastAsk {
  id: string
  customerId: string
  surveyId: string
  channel: string
  tool: string
  day: string
  /** Whether the tool has shown it already. */
  shownAt: number | null
}

const insertAsk = ({ organizationId }: Store, ask: NewAsk, guard: SQL): SQL =>
  sql`INSERT INTO asks (organization_id, id, customer_id, survey_id, kind, metric, touchpoint, channel, tool, day, at, shown_at)
    SELECT ${organizationId}, ${ask.id}, ${ask.customerId}, ${ask.surveyId}, ${ask.kind}, ${ask.metric}, ${ask.touchpoint},
      ${ask.channel}, ${ask.tool}, ${ask.day}, CAST(${ask.at} AS INTEGER), CAST(${ask.shownAt} AS INTEGER)
    WHERE ${guard} ON CONFLICT DO NOTHING RETURNING id`

/**
 * Reserves the right to ask, if `newest` is still the newest ask of the customer: of any number of questions at once one
 * gets it. False for all others.
 */
export async function reserveAsk(store: Store, ask: NewAsk, newest: string | null): Promise<boolean> {
  const unchanged = sql`(SELECT id FROM asks INDEXED BY asks_organization_id_customer_id_at_idx
    WHERE organization_id = ${store.organizationId} AND customer_id = ${ask.customerId}
    ORDER BY at DESC, id DESC LIMIT 1) IS ${newest}`
  return (await rowsOf(store, insertAsk(store, ask, unchanged))).length > 0
}

/** Hands out a reservation again that was never shown, to one of those who ask for it at once. */
export async function renewAsk(store: Store, ask: Pick<AskRow, 'id' | 'at'>, now: Date): Promise<boolean> {
  const renewed = await rowsOf(
    store,
    sql`UPDATE asks SET at = CAST(${now.getTime()} AS INTEGER) WHERE organization_id = ${store.organizationId}
      AND id = ${ask.id} AND at = CAST(${ask.at} AS INTEGER) AND shown_at IS NULL AND sent_at IS NULL RETURNING id`,
  )
  return renewed.length > 0
}

/** Notes an ask of another tool in the ledger; false where it is there already. */
export const noteAsk = async (store: Store, ask: NewAsk): Promise<boolean> =>
  (await rowsOf(store, insertAsk(store, ask, sql`true`))).length > 0

/** Whether an ask is there. */
export async function askExists(store: Store, id: string): Promise<boolean> {
  const rows = await rowsOf(
    store,
    sql`SELECT id FROM asks WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
  return rows.length > 0
}
