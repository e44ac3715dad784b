import type { Store } from '@vigia/db/database'
import { loadHistory } from '@vigia/db/history'
import { loadSubjects, saveFollowUps } from '@vigia/db/sweep'
import { withOutcomes } from '@vigia/domain/history'
import { policyFor, type Region } from '@vigia/domain/risk'

import { rowOf } from './row.ts'

/**
 * Load, decide, save: the risk of these customers as of `now`, their cases and alerts. Answers how many alerts it wrote.
 * `settles` says whether their touches are done with: the sweep's are; a nudge leaves them to the next sweep, which
 * mends what an overlapping run that knew less may have saved last.
 */
export async function assessCustomers(
  store: Store,
  customerIds: readonly string[],
  { region, currency }: { region: Region; currency: string },
  now: Date,
  { settles }: { settles: boolean },
): Promise<{ assessed: number; alerts: number }> {
  // Touches before history: a signal that comes between is then in the history and still a touch, never the reverse.
  const { subjects, destinations } = await loadSubjects(store, customerIds)
  const histories = await loadHistory(store, customerIds, now)
  const setting = { policy: policyFor(region), currency, organizationId: store.organizationId, now }
  const rows = await Promise.all(
    subjects.map((subject) => {
      const known = histories.get(subject.customerId)
      const history = withOutcomes(known?.signals ?? [], known?.outcomes ?? [])
      return rowOf(settles ? subject : { ...subject, revision: null }, history, destinations, setting)
    }),
  )
  await saveFollowUps(store, rows, now)
  return { assessed: rows.length, alerts: rows.filter(({ alert }) => alert !== null).length }
}
