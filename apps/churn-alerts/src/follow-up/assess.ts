import type { Store } from '@vigia/db/database'
import { loadHistory } from '@vigia/db/history'
import { loadSubjects, saveFollowUps, type Turns } from '@vigia/db/sweep'

import { decide } from './decide.ts'
import { livedOf } from './lived.ts'
import { withOwners } from './owners.ts'
import { rowOf } from './row.ts'
import { settingOf, type Setting, type SweptOrganization } from './setting.ts'

/**
 * Load, decide, save: the risk of these customers as of `now`, their cases and alerts. Answers how many alerts it wrote,
 * and whose turn is next. `settles` says whether their touches are done with: the sweep's are; a nudge leaves them to the
 * next sweep, which mends what an overlapping run that knew less may have saved last.
 */
export async function assessCustomers(
  store: Store,
  customerIds: readonly string[],
  setting: Setting,
  now: Date,
  { settles }: { settles: boolean },
): Promise<{ assessed: number; alerts: number; turns: Turns }> {
  // Touches before history: a signal that comes between is then in the history and still a touch, never the reverse.
  const subjects = await loadSubjects(store, customerIds, now)
  const histories = await loadHistory(store, customerIds, now)
  const decisions = await Promise.all(
    subjects.map((subject) => {
      const lived = livedOf(histories.get(subject.customerId), now)
      return decide(settles ? subject : { ...subject, revision: null }, lived, setting, now)
    }),
  )
  const { owned, turns } = withOwners(decisions, setting, now)
  const rows = await Promise.all(owned.map((decision) => rowOf(decision, setting, now)))
  await saveFollowUps(store, rows, turns, now)
  return { assessed: rows.length, alerts: rows.filter(({ alert }) => alert !== null).length, turns }
}

/** Looks at these customers again because of something that a person or a signal did; their touches stay for the sweep. */
export async function lookAgain(
  store: Store,
  customerIds: readonly string[],
  organization: SweptOrganization,
  now: Date,
): Promise<{ assessed: number; alerts: number }> {
  return assessCustomers(store, customerIds, await settingOf(store, organization), now, { settles: false })
}
