import { sql } from 'drizzle-orm'

import { batch, isChangedMeanwhile, type Store } from '../database/index.ts'

/** What was decided of a delivery that waited. */
export interface DispatchedRow {
  id: string
  status: 'pending' | 'held' | 'dropped'
  /** When it is to be sent, or decided anew; null for what is dropped. */
  nextAttemptAt: number | null
  /** The local day of the budget that it draws on; null for what is not let go. */
  releasedOn: string | null
  heldReason: string | null
  expectedLoss: number
}

/**
 * Saves what was decided, in one transaction, if each recipient has been told as many distinct alerts on `day` as when it
 * was decided: `told`, by recipient. Answers false where an overlapping run was faster: then nothing is changed.
 */
export async function saveDispatch(
  store: Store,
  rows: readonly DispatchedRow[],
  told: Readonly<Record<string, number>>,
  day: string,
): Promise<boolean> {
  const { organizationId } = store
  const decided = JSON.stringify(Object.fromEntries(rows.map((row) => [row.id, row])))
  const its = (field: string) => sql`${decided} ->> ('$.' || outbox.id || '.' || ${field})`
  const guard = sql`SELECT CASE WHEN EXISTS (SELECT 1 FROM json_each(${JSON.stringify(told)}) r
      WHERE r.value <> (SELECT count(DISTINCT o.alert_id) FROM outbox o WHERE o.organization_id = ${organizationId}
        AND o.recipient = r.key AND o.released_on = ${day}))
    THEN json('changed meanwhile') END`
  const save = sql`UPDATE outbox SET status = ${its('status')}, next_attempt_at = ${its('nextAttemptAt')},
      released_on = ${its('releasedOn')}, held_reason = ${its('heldReason')}, expected_loss = ${its('expectedLoss')}
    WHERE organization_id = ${organizationId} AND id IN (SELECT key FROM json_each(${decided}))
      AND status IN ('queued', 'held')`
  try {
    await batch(store, [guard, save])
    return true
  } catch (err) {
    if (isChangedMeanwhile(err)) return false
    throw err
  }
}
