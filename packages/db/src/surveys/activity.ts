import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

export interface ActivityRow {
  surveyId: string
  /** Responses by channel. */
  channels: { channel: string; responses: number; complete: number }[]
  /** Asks by channel. */
  asks: { channel: string; sent: number; shown: number; answered: number }[]
  /** Invitations that are still under way. */
  invitations: number
  hasDraft: boolean
}

type Row = { surveyId: string } & Record<string, string | number>

/** An invitation lives 90 days until it leaves and a year after that, at most. */
const LONGEST_MS = 455 * 86_400_000

/** What came of each survey since a moment and since a local day; surveys of which nothing came are left out. */
export async function listSurveyActivity(
  store: Store,
  since: { at: Date; day: string },
  now: Date,
): Promise<ActivityRow[]> {
  const { organizationId } = store
  const at = sql`CAST(${since.at.getTime()} AS INTEGER)`
  const moment = sql`CAST(${now.getTime()} AS INTEGER)`
  const [responses = [], asks = [], invitations = [], drafts = []] = (await batch(store, [
    sql`SELECT s.id AS surveyId, r.channel, count(*) AS responses, sum(r.complete) AS complete FROM surveys s
      CROSS JOIN responses r INDEXED BY responses_organization_id_survey_id_updated_at_idx
        ON r.organization_id = s.organization_id AND r.survey_id = s.id AND r.updated_at >= ${at}
      WHERE s.organization_id = ${organizationId} AND r.started_at >= ${at} GROUP BY s.id, r.channel`,
    sql`SELECT survey_id AS surveyId, channel, sum(sent) AS sent, sum(shown) AS shown, sum(answered) AS answered
      FROM ask_rollups WHERE organization_id = ${organizationId} AND day >= ${since.day} GROUP BY survey_id, channel`,
    sql`SELECT s.id AS surveyId, count(*) AS invitations FROM surveys s
      CROSS JOIN invitations i INDEXED BY invitations_organization_id_survey_id_created_at_idx
        ON i.organization_id = s.organization_id AND i.survey_id = s.id
        AND i.created_at >= ${moment} - ${sql.raw(String(LONGEST_MS))}
      WHERE s.organization_id = ${organizationId} AND i.expires_at > ${moment}
        AND i.status IN ('scheduled', 'held', 'sent', 'delivered') GROUP BY s.id`,
    sql`SELECT survey_id AS surveyId FROM survey_drafts WHERE organization_id = ${organizationId}`,
  ])) as Row[][]
  const of = (rows: readonly Row[], id: string) => rows.filter(({ surveyId }) => surveyId === id)
  const ids = new Set([...responses, ...asks, ...invitations, ...drafts].map(({ surveyId }) => surveyId))
  return [...ids].map((surveyId) => ({
    surveyId,
    channels: of(responses, surveyId).map((row) => ({
      channel: String(row['channel']),
      responses: Number(row['responses']),
      complete: Number(row['complete']),
    })),
    asks: of(asks, surveyId).map((row) => ({
      channel: String(row['channel']),
      sent: Number(row['sent']),
      shown: Number(row['shown']),
      answered: Number(row['answered']),
    })),
    invitations: Number(of(invitations, surveyId)[0]?.['invitations'] ?? 0),
    hasDraft: of(drafts, surveyId).length > 0,
  }))
}
