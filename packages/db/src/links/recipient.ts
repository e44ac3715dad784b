import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** In whose name a link acts: the manager that it was sent to, or a channel that is nobody's own. */
export interface LinkRecipient {
  /** Null where the link went to a channel of several people. */
  managerId: string | null
  name: string
}

/** Who a link was sent to; null where they are no longer there, so that their links end with them. */
export async function findLinkRecipient(store: Store, id: string): Promise<LinkRecipient | null> {
  const { organizationId } = store
  const [row] = await rowsOf<LinkRecipient>(
    store,
    sql`SELECT id AS managerId, name FROM managers
        WHERE organization_id = ${organizationId} AND id = ${id} AND active = 1
      UNION ALL
      SELECT m.id, coalesce(m.name, d.name) FROM destinations d LEFT JOIN managers m
        ON m.organization_id = d.organization_id AND m.id = d.manager_id
        WHERE d.organization_id = ${organizationId} AND d.id = ${id} AND (d.manager_id IS NULL OR m.active = 1)
      LIMIT 1`,
  )
  return row ?? null
}

/** What a person last did about a case. */
export interface LastAct {
  action: string
  actor: string | null
  at: number
}

/** The last thing that a person did about a case; null while nobody has. */
export async function lastActOf(store: Store, caseId: string): Promise<LastAct | null> {
  const [row] = await rowsOf<LastAct>(
    store,
    sql`SELECT action, actor, at FROM case_events
      WHERE organization_id = ${store.organizationId} AND case_id = ${caseId}
        AND action IN ('acknowledge', 'contact', 'resolve', 'snooze', 'assign', 'reopen')
      ORDER BY version DESC LIMIT 1`,
  )
  return row ?? null
}
