import type { Answers } from '@vigia/domain/surveys'
import { sql, type SQL } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'

export interface ResponseRow {
  id: string
  surveyId: string
  version: number
  invitationId: string | null
  customerId: string | null
  touchpoint: string
  channel: string
  language: string
  answers: Answers
  complete: boolean
  startedAt: number
  updatedAt: number
}

type Stored = Omit<ResponseRow, 'answers' | 'complete'> & { answers: string; complete: number }

const columns = sql`id, survey_id AS surveyId, version, invitation_id AS invitationId, customer_id AS customerId,
  touchpoint, channel, language, answers, complete, started_at AS startedAt, updated_at AS updatedAt`

const responseFrom = (row: Stored): ResponseRow => ({
  ...row,
  answers: JSON.parse(row.answers) as Answers,
  complete: row.complete === 1,
})

/** A response as far as it came; null for one that has not begun. */
export async function findResponse(store: Store, id: string): Promise<ResponseRow | null> {
  const [row] = await rowsOf<Stored>(
    store,
    sql`SELECT ${columns} FROM responses WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
  return row ? responseFrom(row) : null
}

/** Keeps a response from its first answer on: newer answers win, and what was complete stays complete. */
export const saveResponse = (
  { organizationId }: Store,
  response: Omit<ResponseRow, 'customerId' | 'startedAt'>,
  first: { kind: string; value: string } | null,
): SQL => {
  const at = sql`CAST(${response.updatedAt} AS INTEGER)`
  return sql`INSERT INTO responses (organization_id, id, survey_id, version, invitation_id, customer_id, origin_id,
      touchpoint, channel, language, answers, complete, started_at, updated_at)
    SELECT ${organizationId}, ${response.id}, ${response.surveyId}, CAST(${response.version} AS INTEGER),
      ${response.invitationId}, i.customer_id, i.origin_id, ${response.touchpoint}, ${response.channel},
      ${response.language}, ${JSON.stringify(response.answers)}, CAST(${response.complete ? 1 : 0} AS INTEGER), ${at}, ${at}
    FROM (SELECT 1) LEFT JOIN identities i ON i.organization_id = ${organizationId}
      AND i.kind = ${first?.kind ?? null} AND i.value = ${first?.value ?? null}
    WHERE true ON CONFLICT DO UPDATE SET
      customer_id = coalesce(excluded.customer_id, customer_id),
      origin_id = CASE WHEN excluded.customer_id IS NULL THEN origin_id ELSE excluded.origin_id END,
      answers = json_patch(answers, excluded.answers), complete = max(complete, excluded.complete),
      language = excluded.language, updated_at = max(updated_at, excluded.updated_at)
    WHERE json_patch(answers, excluded.answers) <> answers OR excluded.complete > complete
      OR (customer_id IS NULL AND excluded.customer_id IS NOT NULL)
    RETURNING id`
}

/**
 * Fails its transaction where the response has gone on since it was loaded: what its signals say follows from all its
 * answers. Reading what is no JSON is the one error that a statement of D1 can raise by itself.
 */
export const guardResponse = ({ organizationId }: Store, id: string, loaded: ResponseRow | null): SQL =>
  sql`SELECT CASE WHEN json(coalesce((SELECT answers FROM responses WHERE organization_id = ${organizationId}
    AND id = ${id}), 'null')) = json(${JSON.stringify(loaded?.answers ?? null)}) THEN 1 ELSE json('changed meanwhile') END`

/** A page of a survey's responses, or of one version's, the newest first, from behind `before`. */
export async function listResponses(
  store: Store,
  surveyId: string,
  before: { at: number; id: string } | null,
  limit: number,
  version: number | null = null,
): Promise<ResponseRow[]> {
  const rows = await rowsOf<Stored>(
    store,
    sql`SELECT ${columns} FROM responses WHERE organization_id = ${store.organizationId} AND survey_id = ${surveyId}
      ${version === null ? sql`` : sql`AND version = CAST(${version} AS INTEGER)`}
      ${before ? sql`AND (updated_at, id) < (${before.at}, ${before.id})` : sql``}
      ORDER BY updated_at DESC, id DESC LIMIT CAST(${limit} AS INTEGER)`,
  )
  return rows.map(responseFrom)
}

/** How many began and completed a survey, or one version of it, and how far its asks came over all days. */
export async function readFunnel(store: Store, surveyId: string, version: number | null = null) {
  const { organizationId } = store
  const [[responses] = [], [asks] = []] = await batch(store, [
    sql`SELECT count(*) AS responses, coalesce(sum(complete), 0) AS complete FROM responses
      WHERE organization_id = ${organizationId} AND survey_id = ${surveyId}
      ${version === null ? sql`` : sql`AND version = CAST(${version} AS INTEGER)`}`,
    sql`SELECT coalesce(sum(asked), 0) AS asked, coalesce(sum(sent), 0) AS sent, coalesce(sum(delivered), 0) AS delivered,
      coalesce(sum(shown), 0) AS shown, coalesce(sum(started), 0) AS started, coalesce(sum(answered), 0) AS answered
      FROM ask_rollups WHERE organization_id = ${organizationId} AND survey_id = ${surveyId}`,
  ])
  return {
    ...(responses as { responses: number; complete: number }),
    funnel: asks as Record<'asked' | 'sent' | 'delivered' | 'shown' | 'started' | 'answered', number>,
  }
}
