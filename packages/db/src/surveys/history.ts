import type { SurveyDefinition } from '@vigia/domain/surveys'
import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

export interface VersionRow {
  version: number
  createdAt: number
  responses: number
}

const MOST_VERSIONS = 200

/** The versions of a survey with how often each was answered, the newest first: 200 at most. */
export const listVersions = (store: Store, surveyId: string): Promise<VersionRow[]> =>
  rowsOf<VersionRow>(
    store,
    sql`SELECT v.version, v.created_at AS createdAt, coalesce(r.responses, 0) AS responses FROM survey_versions v
      LEFT JOIN (SELECT version, count(*) AS responses FROM responses
        WHERE organization_id = ${store.organizationId} AND survey_id = ${surveyId} GROUP BY version) r
        ON r.version = v.version
      WHERE v.organization_id = ${store.organizationId} AND v.survey_id = ${surveyId}
      ORDER BY v.version DESC LIMIT ${sql.raw(String(MOST_VERSIONS))}`,
  )

/** What the versions of a survey asked, by version: the newest 200. */
export async function readDefinitions(
  store: Store,
  surveyId: string,
): Promise<ReadonlyMap<number, SurveyDefinition>> {
  const rows = await rowsOf<{ version: number; definition: string }>(
    store,
    sql`SELECT version, definition FROM survey_versions WHERE organization_id = ${store.organizationId}
      AND survey_id = ${surveyId} ORDER BY version DESC LIMIT ${sql.raw(String(MOST_VERSIONS))}`,
  )
  return new Map(rows.map(({ version, definition }) => [version, JSON.parse(definition) as SurveyDefinition]))
}
