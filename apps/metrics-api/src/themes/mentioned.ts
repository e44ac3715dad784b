import type { Themes } from '@vigia/contracts/themes'
import { readMentions } from '@vigia/db/themes'
import { mentionsOf } from '@vigia/domain/mentions'
import { instantsOf, readPeriod } from '@vigia/domain/metric-query'
import { previousPeriod } from '@vigia/domain/periods'

import type { Asking } from '../metrics/answer.ts'

export interface MentionQuestion {
  from?: string | undefined
  to?: string | undefined
  touchpoint?: string | undefined
}

const nothing = { rows: [], comments: 0 }

/** What comments are about, or how they sound, against the period before. */
export async function mentioned(
  { store, timeZone, now }: Asking,
  kind: 'theme' | 'emotion',
  question: MentionQuestion,
): Promise<Themes> {
  const period = readPeriod(question, timeZone, now)
  const previous = previousPeriod(period.fromDay, period.toDay)
  const counted = await readMentions(store, kind, [period, previous], question.touchpoint ?? null)
  const [current = nothing, before = nothing] = counted
  return {
    period: instantsOf(period, timeZone),
    previous: instantsOf(previous, timeZone),
    comments: current.comments,
    items: mentionsOf(current, before),
    asOf: now.toISOString(),
  }
}
