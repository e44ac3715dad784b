import type { Store } from '@vigia/db/database'
import { loadHistory } from '@vigia/db/history'
import { loadSubjects, saveFollowUps } from '@vigia/db/sweep'
import { withOutcomes } from '@vigia/domain/history'
import { policyFor, type Region } from '@vigia/domain/risk'

import { rowOf } from './row.ts'

/** Load, decide, save: the risk of these customers as of `now`, their cases and alerts. Answers how many alerts it wrote. */
export async function assessCustomers(
  store: Store,
  customerIds: readonly string[],
  { region, currency }: { region: Region; currency: string },
  now: Date,
): Promise<{ assessed: number; alerts: number }> {
  const [histories, { subjects, destinations }] = await Promise.all([
    loadHistory(store, customerIds, now),
    loadSubjects(store, customerIds),
  ])
  const setting = { policy: policyFor(region), currency, organizationId: store.organizationId, now }
  const rows = await Promise.all(
    subjects.map((subject) => {
      const known = histories.get(subject.customerId)
      return rowOf(subject, withOutcomes(known?.signals ?? [], known?.outcomes ?? []), destinations, setting)
    }),
  )
  await saveFollowUps(store, rows, now)
  return { assessed: rows.length, alerts: rows.filter(({ alert }) => alert !== null).length }
}
