import type { SurveyDefinition, SurveyKind } from '@vigia/domain/surveys'
import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Directory, type Store } from '../database/index.ts'

export type SurveyStatus = 'draft' | 'live' | 'paused' | 'archived'

export interface SurveyRow {
  id: string
  name: string
  kind: SurveyKind
  status: SurveyStatus
  /** The newest. */
  version: number
  createdAt: number
  updatedAt: number
}

/** A survey as one of its versions asks. */
export interface AskedSurvey {
  survey: SurveyRow
  version: number
  definition: SurveyDefinition
}

const columns = sql`s.id, s.name, s.kind, s.status, s.version, s.created_at AS createdAt, s.updated_at AS updatedAt`

const askedFrom = (
  row: (SurveyRow & { asked: number; definition: string }) | undefined,
): AskedSurvey | null => {
  if (!row) return null
  const { asked, definition, ...survey } = row
  return { survey, version: asked, definition: JSON.parse(definition) as SurveyDefinition }
}

/** A survey of ours, as its newest version or `version` asks; null if there is none. */
export async function findSurvey(store: Store, id: string, version?: number): Promise<AskedSurvey | null> {
  const [row] = await rowsOf<SurveyRow & { asked: number; definition: string }>(
    store,
    sql`SELECT ${columns}, v.version AS asked, v.definition FROM surveys s CROSS JOIN survey_versions v
      ON v.organization_id = s.organization_id AND v.survey_id = s.id AND v.version = coalesce(${version ?? null}, s.version)
      WHERE s.organization_id = ${store.organizationId} AND s.id = ${id}`,
  )
  return askedFrom(row)
}

/** Whose survey it is: a hosted page names it by its id alone. */
export async function findSurveyOwner(directory: Directory, id: string) {
  const [row] = await rowsOf<{
    organizationId: string
    name: string
    timeZone: string
    region: 'us' | 'latam'
    currency: string
  }>(
    directory,
    sql`SELECT o.id AS organizationId, o.name, o.time_zone AS timeZone, o.region, o.currency
      FROM surveys s INDEXED BY surveys_id_idx CROSS JOIN organizations o ON o.id = s.organization_id WHERE s.id = ${id}`,
  )
  return row ?? null
}

/** Makes a survey with its first version; one that is there already stays as it is. */
export async function insertSurvey(
  store: Store,
  survey: Pick<SurveyRow, 'id' | 'name' | 'status'>,
  definition: SurveyDefinition,
  now: Date,
): Promise<void> {
  const { organizationId } = store
  const at = sql`CAST(${now.getTime()} AS INTEGER)`
  await batch(store, [
    sql`INSERT INTO surveys (organization_id, id, name, kind, status, version, created_at, updated_at)
      VALUES (${organizationId}, ${survey.id}, ${survey.name}, ${definition.kind}, ${survey.status}, 1, ${at}, ${at})
      ON CONFLICT DO NOTHING`,
    sql`INSERT INTO survey_versions (organization_id, survey_id, version, definition, created_at)
      VALUES (${organizationId}, ${survey.id}, 1, ${JSON.stringify(definition)}, ${at}) ON CONFLICT DO NOTHING`,
  ])
}

/**
 * Changes a survey that is still at version `from`; a new `definition` becomes the next one. False where another editor
 * was faster.
 */
export async function updateSurvey(
  store: Store,
  { id, name, from }: { id: string; name: string; from: number },
  definition: SurveyDefinition | null,
  now: Date,
): Promise<boolean> {
  const { organizationId } = store
  const at = sql`CAST(${now.getTime()} AS INTEGER)`
  const step = sql.raw(definition ? '1' : '0')
  const unchanged = sql`organization_id = ${organizationId} AND id = ${id} AND version = CAST(${from} AS INTEGER)`
  const results = await batch(store, [
    ...(definition
      ? [
          sql`INSERT INTO survey_versions (organization_id, survey_id, version, definition, created_at)
            SELECT organization_id, id, version + 1, ${JSON.stringify(definition)}, ${at} FROM surveys WHERE ${unchanged}`,
        ]
      : []),
    sql`UPDATE surveys SET name = ${name}, kind = coalesce(${definition?.kind ?? null}, kind),
      version = version + ${step}, updated_at = ${at} WHERE ${unchanged} RETURNING id`,
  ])
  return (results.at(-1) ?? []).length > 0
}

export async function setSurveyStatus(
  store: Store,
  id: string,
  status: SurveyStatus,
  now: Date,
): Promise<boolean> {
  const rows = await rowsOf(
    store,
    sql`UPDATE surveys SET status = ${status}, updated_at = CAST(${now.getTime()} AS INTEGER)
      WHERE organization_id = ${store.organizationId} AND id = ${id} RETURNING id`,
  )
  return rows.length > 0
}

/** A page of surveys behind the id `after`. */
export const listSurveys = (
  store: Store,
  { status, after, limit }: { status: SurveyStatus | undefined; after: string; limit: number },
): Promise<SurveyRow[]> =>
  rowsOf<SurveyRow>(
    store,
    sql`SELECT ${columns} FROM surveys s WHERE s.organization_id = ${store.organizationId} AND s.id > ${after}
      ${status === undefined ? sql`` : sql`AND s.status = ${status}`} ORDER BY s.id LIMIT CAST(${limit} AS INTEGER)`,
  )
