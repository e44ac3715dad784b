import { databaseFor } from '@vigia/db/database'
import { saveSignals, type SavedSignal, type SaveOptions } from '@vigia/db/intake'
import { isRecent } from '@vigia/domain/intake'
import { logFailure } from '@vigia/http/app'
import { tell } from '@vigia/http/live'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { prepare, type Decided } from './prepare.ts'

/** Whose risk may have risen just now: those of recorded, recent, negative signals. */
const toNudge = (saved: readonly SavedSignal[], now: Date): string[] => {
  const ids = saved.flatMap(({ status, negative, occurredAt, customerId }) =>
    status === 'recorded' && negative && customerId !== null && isRecent(new Date(occurredAt), now)
      ? [customerId]
      : [],
  )
  return [...new Set(ids)]
}

/** Tells open consoles of what was recorded, and of whom. */
function tellRecorded(c: Context<AppEnv>, saved: readonly SavedSignal[]): void {
  const recorded = saved.filter(({ status }) => status === 'recorded')
  const ids = recorded.flatMap(({ customerId }) => (customerId === null ? [] : [customerId]))
  if (recorded.length === 0) return
  tell(c, c.get('principal').organizationId, ids.length > 0 ? ['signals', 'customers'] : ['signals'], ids)
}

/**
 * The one way of every signal into the database, whatever endpoint, survey, wire format or file it came by: one
 * transaction, then a nudge to the alerting worker. Answers in the order of `decided`.
 */
export async function record(
  c: Context<AppEnv>,
  decided: readonly Decided[],
  options: SaveOptions = {},
): Promise<SavedSignal[]> {
  const { organizationId } = c.get('principal')
  const now = c.get('now')
  const { persons, signals } = await prepare(decided, organizationId)
  const store = databaseFor(c.env, organizationId, c.get('cost'))
  const saved = await saveSignals(store, persons, signals, now, options)
  tellRecorded(c, saved)
  const customerIds = toNudge(saved, now)
  if (customerIds.length > 0 && c.env.ALERTS) {
    const nudge = c.env.ALERTS.nudge({ organizationId, customerIds, now: now.toISOString() })
    // A lost nudge costs a minute: the sweep finds the customer.
    c.executionCtx.waitUntil(
      nudge.catch((err: unknown) => logFailure(err, { requestId: c.get('requestId') })),
    )
  }
  return saved
}
