import { sql } from 'drizzle-orm'

import { newestWithin } from '../cells/index.ts'
import { batch, rowsOf, type Directory, type Store } from '../database/index.ts'

/** What the text analysis learned from an organization's own scored comments; `report` is the shadow test, as JSON. */
export interface TextModel {
  id: string
  status: 'active' | 'rejected' | 'retired'
  weights: string
  report: string
  createdAt: number
}

/** A comment with the score that its writer gave. */
export interface ScoredRow {
  comment: string
  metric: 'nps' | 'csat' | 'ces' | 'stars'
  score: number
  at: number
}

const LOOKED = 30_000

/** The newest `limit` scored comments of customers, oldest first. */
export async function readScored(store: Store, now: Date, limit: number): Promise<ScoredRow[]> {
  const rows = await rowsOf<ScoredRow>(
    store,
    sql`SELECT s.comment, s.metric, s.score, s.occurred_at AS at
      FROM ${newestWithin(store, { fromAt: 0, toAt: now.getTime() + 1 }, LOOKED)} s
      WHERE s.comment IS NOT NULL AND s.score IS NOT NULL AND s.metric IN ('nps', 'csat', 'ces', 'stars')
      ORDER BY s.occurred_at DESC, s.id DESC LIMIT ${limit}`,
  )
  return rows.toReversed()
}

const columns = sql.raw('id, status, weights, report, created_at AS createdAt')

/** The newest model of an organization, whatever became of it. */
export const latestTextModel = async (store: Store): Promise<TextModel | null> => {
  const [row] = await rowsOf<TextModel>(
    store,
    sql`SELECT ${columns} FROM text_models WHERE organization_id = ${store.organizationId}
      ORDER BY created_at DESC, id LIMIT 1`,
  )
  return row ?? null
}

/** The model that comments of an organization are read by, null for the shipped one. */
export const activeTextModel = async (
  directory: Directory,
  organizationId: string,
): Promise<TextModel | null> => {
  const [row] = await rowsOf<TextModel>(
    directory,
    sql`SELECT ${columns} FROM text_models WHERE organization_id = ${organizationId} AND status = 'active' LIMIT 1`,
  )
  return row ?? null
}

/** Keeps a model. One that was promoted takes the place of the active one, and history is read again by it. */
export async function saveTextModel(store: Store, model: TextModel): Promise<void> {
  const { organizationId } = store
  const at = sql`CAST(${model.createdAt} AS INTEGER)`
  const promoted = [
    sql`UPDATE text_models SET status = 'retired' WHERE organization_id = ${organizationId} AND status = 'active'`,
    sql`UPDATE reanalyses SET status = 'done' WHERE organization_id = ${organizationId} AND status = 'running'`,
  ]
  await batch(store, [
    ...(model.status === 'active' ? promoted : []),
    sql`INSERT INTO text_models (organization_id, id, status, weights, report, created_at)
      VALUES (${organizationId}, ${model.id}, ${model.status}, ${model.weights}, ${model.report}, ${at})
      ON CONFLICT DO NOTHING`,
    ...(model.status === 'active'
      ? [
          sql`INSERT INTO reanalyses (organization_id, id, model_id, status, cursor_at, cursor_id, read, changed, created_at, updated_at)
            VALUES (${organizationId}, ${model.id}, ${model.id}, 'running', ${at} + 1, '', 0, 0, ${at}, ${at})
            ON CONFLICT DO NOTHING`,
        ]
      : []),
  ])
}
