import type { LearningReport } from '@vigia/domain/learning'
import type { ChurnModel } from '@vigia/domain/risk'
import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

/** A model as it was learned, with what was measured of it; times in milliseconds. */
export interface LearnedModel {
  id: string
  status: 'shadow' | 'active' | 'rejected' | 'retired'
  model: ChurnModel
  report: LearningReport
  createdAt: number
  promotedAt: number | null
}

interface Stored extends Omit<LearnedModel, 'model' | 'report'> {
  document: string
  report: string
}

const columns = sql.raw('id, status, document, report, created_at AS createdAt, promoted_at AS promotedAt')

const parsed = ({ document, report, ...rest }: Stored): LearnedModel => ({
  ...rest,
  model: JSON.parse(document) as ChurnModel,
  report: JSON.parse(report) as LearningReport,
})

/** Selects the model in use as `document`, no row while the prior is; for a batch of somebody else. */
export const activeModelStatement = ({ organizationId }: Pick<Store, 'organizationId'>) =>
  sql`SELECT document FROM churn_models WHERE organization_id = ${organizationId} AND status = 'active'
    ORDER BY created_at DESC LIMIT 1`

/** What a row of {@link activeModelStatement} says. */
export const activeModelFrom = (row: Record<string, unknown> | undefined): ChurnModel | null =>
  row ? (JSON.parse(String(row['document'])) as ChurnModel) : null

/** The model in use, null while the prior is. */
export const readActiveModel = async (store: Store): Promise<ChurnModel | null> =>
  activeModelFrom((await batch(store, [activeModelStatement(store)]))[0]?.[0])

/** The newest model, the one in use, and those that were in use before, newest first. */
export async function readModels(store: Store, before: number) {
  const mine = sql`organization_id = ${store.organizationId}`
  const [[latest] = [], [active] = [], past = []] = await batch(store, [
    sql`SELECT ${columns} FROM churn_models WHERE ${mine} ORDER BY created_at DESC, id LIMIT 1`,
    sql`SELECT ${columns} FROM churn_models WHERE ${mine} AND status = 'active' ORDER BY created_at DESC LIMIT 1`,
    sql`SELECT ${columns} FROM churn_models WHERE ${mine} AND status = 'retired' ORDER BY created_at DESC LIMIT ${before}`,
  ])
  return {
    latest: latest ? parsed(latest as unknown as Stored) : null,
    active: active ? parsed(active as unknown as Stored) : null,
    past: (past as unknown as Stored[]).map(parsed),
  }
}

/**
 * Keeps a candidate: one that was promoted takes the place of the model in use, one that was not the place of the last
 * that was not. The model in use goes where it was outlived. Whoever comes second with the same id changes nothing.
 */
export async function saveModel(
  store: Store,
  { model, report }: Pick<LearnedModel, 'model' | 'report'>,
  now: Date,
): Promise<void> {
  const { organizationId } = store
  const mine = sql`organization_id = ${organizationId}`
  const at = sql`CAST(${now.getTime()} AS INTEGER)`
  const { promoted, demoted } = report.verdict
  const isKept = sql`EXISTS (SELECT 1 FROM churn_models n WHERE n.organization_id = ${organizationId}
    AND n.id = ${model.version} AND n.status = ${promoted ? 'active' : 'shadow'})`
  await batch(store, [
    sql`INSERT INTO churn_models (organization_id, id, status, document, report, created_at, promoted_at)
      VALUES (${organizationId}, ${model.version}, ${promoted ? 'active' : 'shadow'}, ${JSON.stringify(model)},
        ${JSON.stringify(report)}, ${at}, ${promoted ? at : null}) ON CONFLICT DO NOTHING`,
    sql`DELETE FROM churn_models WHERE ${mine} AND status = 'shadow' AND id <> ${model.version} AND created_at <= ${at}
      AND ${isKept}`,
    ...(promoted
      ? [
          sql`UPDATE churn_models SET status = 'retired' WHERE ${mine} AND status = 'active' AND id <> ${model.version}
            AND ${isKept}`,
        ]
      : []),
    ...(demoted
      ? [
          sql`UPDATE churn_models SET status = 'rejected' WHERE ${mine} AND status = 'active' AND created_at < ${at}
            AND ${isKept}`,
        ]
      : []),
  ])
}

/**
 * Makes the next `size` customers due whose risk was told before `since`, in the order of their ids after `after`.
 * Answers the last of them, null at the end. Costs a row read for each that is passed, and two written for each made due.
 */
export async function makeDue(
  store: Store,
  { since, after, size }: { since: number; after: string; size: number },
  now: Date,
): Promise<string | null> {
  const mine = sql`organization_id = ${store.organizationId}`
  const at = sql`CAST(${now.getTime()} AS INTEGER)`
  const page = sql`SELECT customer_id FROM risks WHERE ${mine} AND customer_id > ${after} AND assessed_at < ${since}
    AND (next_due_at IS NULL OR next_due_at > ${at}) ORDER BY customer_id LIMIT CAST(${size} AS INTEGER)`
  const [[last] = []] = await batch(store, [
    sql`SELECT max(customer_id) AS id, count(*) AS n FROM (${page})`,
    sql`UPDATE risks SET next_due_at = ${at} WHERE ${mine} AND customer_id IN (${page})`,
  ])
  return last && Number(last['n']) === size ? String(last['id']) : null
}
