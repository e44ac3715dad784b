import type { SurveyDefinition } from '@vigia/domain/surveys'
import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

export interface DraftRow {
  name: string
  definition: SurveyDefinition
  /** The version that it goes on from. */
  from: number
  revision: number
  savedAt: number
}

/** What is being changed on a survey; null where nothing is. */
export async function findDraft(store: Store, surveyId: string): Promise<DraftRow | null> {
  const [row] = await rowsOf<Omit<DraftRow, 'definition'> & { definition: string }>(
    store,
    sql`SELECT name, definition, from_version AS "from", revision, saved_at AS savedAt FROM survey_drafts
      WHERE organization_id = ${store.organizationId} AND survey_id = ${surveyId}`,
  )
  return row ? { ...row, definition: JSON.parse(row.definition) as SurveyDefinition } : null
}

/** Keeps a draft that is still at `revision` (0: there is none). False where another editor was faster. */
export async function saveDraft(
  store: Store,
  surveyId: string,
  draft: Omit<DraftRow, 'savedAt'>,
  now: Date,
): Promise<boolean> {
  const { organizationId } = store
  const saved = await rowsOf(
    store,
    sql`INSERT INTO survey_drafts (organization_id, survey_id, name, definition, from_version, revision, saved_at)
      SELECT ${organizationId}, ${surveyId}, ${draft.name}, ${JSON.stringify(draft.definition)},
        CAST(${draft.from} AS INTEGER), CAST(${draft.revision} AS INTEGER) + 1, CAST(${now.getTime()} AS INTEGER)
      WHERE CAST(${draft.revision} AS INTEGER) = 0 OR EXISTS (SELECT 1 FROM survey_drafts
        WHERE organization_id = ${organizationId} AND survey_id = ${surveyId})
      ON CONFLICT DO UPDATE SET name = excluded.name, definition = excluded.definition,
        from_version = excluded.from_version, revision = excluded.revision, saved_at = excluded.saved_at
      WHERE survey_drafts.revision = CAST(${draft.revision} AS INTEGER) RETURNING survey_id`,
  )
  return saved.length > 0
}

export async function deleteDraft(store: Store, surveyId: string): Promise<void> {
  await rowsOf(
    store,
    sql`DELETE FROM survey_drafts WHERE organization_id = ${store.organizationId} AND survey_id = ${surveyId}`,
  )
}
