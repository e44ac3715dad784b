import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'
import { linkSecretOf } from '../links/index.ts'

/** In whose name messages leave: read once for all that are sent in a run. */
export interface SenderRow {
  organizationName: string
  timeZone: string
  /** What signs the links in messages. */
  linkSecret: string
  /** The settings document `senders`, as it was saved; null where nothing is set. */
  senders: string | null
}

/** @throws where there is no such organization. */
export async function loadSender(store: Store): Promise<SenderRow> {
  const { organizationId } = store
  const [row] = await rowsOf<Omit<SenderRow, 'linkSecret'> & { linkSecret: string | null }>(
    store,
    sql`SELECT o.name AS organizationName, o.time_zone AS timeZone, o.link_secret AS linkSecret,
        (SELECT s.document FROM settings s WHERE s.organization_id = o.id AND s.name = 'senders') AS senders
      FROM organizations o WHERE o.id = ${organizationId}`,
  )
  if (!row) throw new Error('there is no such organization')
  return { ...row, linkSecret: row.linkSecret ?? (await linkSecretOf(store)) }
}
