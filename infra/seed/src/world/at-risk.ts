import type { BatchItem } from '@vigia/contracts/signals'

import { angry, cooling, leaving, silent, waiting } from './troubles/unheard.ts'
import { forgotten, undelivered, unsolved } from './troubles/unsolved.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const troubles = [silent, unsolved, waiting, angry, undelivered, leaving, forgotten, cooling]

/** Those whom a manager should hear of today, each for a reason of their own. */
export function peopleAtRisk(now: Date): BatchItem[] {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS
  return troubles.flatMap(({ customer, steps }) =>
    steps.map(([daysAgo, told], i): BatchItem => {
      const at = today - daysAgo * DAY_MS + (9 + (i % 9)) * HOUR_MS
      return {
        ...told,
        id: `aurora-${customer.id}-${i + 1}`,
        customer,
        occurredAt: new Date(at).toISOString(),
      }
    }),
  )
}
