import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'

/** A survey of another tool as it was seen: `body` is JSON. */
export interface KeptSurvey {
  id: string
  body: string
  updatedAt: number
}

/** `question` is empty for the survey as a whole; `mapping` is JSON. */
export interface KeptMapping {
  survey: string
  question: string
  mapping: string
}

const MOST_SURVEYS = 200
const MOST_WAITING = 1_000

const mappingsOf = ({ organizationId }: Store, source: string, survey: string | null) => sql`
  SELECT survey, question, mapping FROM source_mappings WHERE organization_id = ${organizationId}
    AND source = ${source} ${survey === null ? sql`` : sql`AND survey = ${survey}`}
  ORDER BY survey, question LIMIT 2000`

const surveyOf = ({ organizationId }: Store, source: string, survey: string) => sql`
  SELECT id, body, updated_at AS updatedAt FROM foreign_records
  WHERE organization_id = ${organizationId} AND source = ${source} AND kind = 'survey' AND id = ${survey}`

/** What is known of a survey: how it was seen, and what its questions are said to be. */
export async function readSurvey(store: Store, source: string, survey: string) {
  const [seen = [], mappings = []] = await batch(store, [
    surveyOf(store, source, survey),
    mappingsOf(store, source, survey),
  ])
  return {
    seen: (seen as unknown as KeptSurvey[])[0] ?? null,
    mappings: mappings as unknown as KeptMapping[],
  }
}

/** Keeps how a survey was seen: what is told now is laid over what was told before. */
export const saveSurvey = async (store: Store, source: string, survey: string, body: string, now: Date) => {
  await batch(store, [
    sql`INSERT INTO foreign_records (organization_id, source, kind, id, body, created_at, updated_at)
      VALUES (${store.organizationId}, ${source}, 'survey', ${survey}, ${body},
        CAST(${now.getTime()} AS INTEGER), CAST(${now.getTime()} AS INTEGER))
      ON CONFLICT DO UPDATE SET body = json_patch(body, excluded.body), updated_at = excluded.updated_at`,
  ])
}

/** The surveys of a tool, those first seen last first, and all mappings. */
export async function listSurveys(store: Store, source: string) {
  const [surveys = [], mappings = []] = await batch(store, [
    sql`SELECT id, body, updated_at AS updatedAt FROM foreign_records WHERE organization_id = ${store.organizationId}
      AND source = ${source} AND kind = 'survey' ORDER BY created_at DESC, id DESC LIMIT ${sql.raw(String(MOST_SURVEYS))}`,
    mappingsOf(store, source, null),
  ])
  return {
    surveys: surveys as unknown as KeptSurvey[],
    mappings: mappings as unknown as KeptMapping[],
  }
}

export const readMappings = (store: Store, source: string, survey: string): Promise<KeptMapping[]> =>
  rowsOf<KeptMapping>(store, mappingsOf(store, source, survey))

/** Saves what a question is; null takes it back. */
export const saveMapping = async (
  store: Store,
  source: string,
  { survey, question, mapping }: Omit<KeptMapping, 'mapping'> & { mapping: string | null },
  now: Date,
): Promise<void> => {
  await batch(store, [
    mapping === null
      ? sql`DELETE FROM source_mappings WHERE organization_id = ${store.organizationId} AND source = ${source}
          AND survey = ${survey} AND question = ${question}`
      : sql`INSERT INTO source_mappings (organization_id, source, survey, question, mapping, updated_at)
          VALUES (${store.organizationId}, ${source}, ${survey}, ${question}, ${mapping}, CAST(${now.getTime()} AS INTEGER))
          ON CONFLICT DO UPDATE SET mapping = excluded.mapping, updated_at = excluded.updated_at`,
  ])
}

/** How many responses of each survey wait to be understood; 1,000 at most are counted of each. */
export async function countWaiting(
  store: Store,
  source: string,
  surveys: readonly string[],
): Promise<Map<string, number>> {
  const rows = await rowsOf<{ survey: string; n: number }>(
    store,
    sql`SELECT s.value AS survey, (SELECT count(*) FROM (SELECT 1
        FROM foreign_records w INDEXED BY foreign_records_organization_id_source_kind_reference_idx
        WHERE w.organization_id = ${store.organizationId} AND w.source = ${source} AND w.kind = 'waiting'
          AND w.reference = s.value LIMIT ${sql.raw(String(MOST_WAITING))})) AS n
      FROM json_each(${JSON.stringify(surveys)}) s`,
  )
  return new Map(rows.map(({ survey, n }) => [survey, n]))
}
