import { databaseFor, directoryFor } from '@vigia/db/database'
import { applyMerges, organizationsWithPendingMerges } from '@vigia/db/merges'

import type { Task } from '../scheduled.ts'

/** Carries out the merges that were cut off right after the signal that showed them. */
export const pendingMerges: Task = {
  name: 'merges',
  async run(env, now, cost) {
    let merged = 0
    for (const id of await organizationsWithPendingMerges(directoryFor(env, cost)))
      merged += await applyMerges(databaseFor(env, id, cost), now)
    return { merged }
  },
}
