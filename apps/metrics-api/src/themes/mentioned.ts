import type { Themes } from '@vigia/contracts/themes'
import { readMentionDays, readMentions } from '@vigia/db/themes'
import { mentionSeries, mentionsOf } from '@vigia/domain/mentions'
import { bucketsOf, instantsOf, readPeriod, type DayPeriod } from '@vigia/domain/metric-query'
import { previousPeriod, type IntervalUnit } from '@vigia/domain/periods'

import type { Asking } from '../metrics/answer.ts'

export interface MentionQuestion {
  from?: string | undefined
  to?: string | undefined
  touchpoint?: string | undefined
  interval?: IntervalUnit | undefined
}

const nothing = { rows: [], comments: 0 }

type Series = Pick<Themes, 'spans'> & { of: (id: string) => Pick<Themes['items'][number], 'series'> }

/** The same over time, by the spans that were asked for. */
async function seriesOf(
  { store, timeZone }: Asking,
  kind: 'theme' | 'emotion',
  period: DayPeriod,
  { interval, touchpoint }: MentionQuestion,
): Promise<Series> {
  if (!interval) return { of: () => ({}) }
  const { periods, indexOf } = bucketsOf(period, interval, timeZone)
  const { comments, of } = mentionSeries(
    await readMentionDays(store, kind, period, touchpoint ?? null),
    periods.length,
    indexOf,
  )
  return {
    spans: periods.map((span, i) => ({ ...span, comments: comments[i] ?? 0 })),
    of: (id) => ({ series: of.get(id) ?? [] }),
  }
}

/** What comments are about, or how they sound, against the period before. */
export async function mentioned(
  asking: Asking,
  kind: 'theme' | 'emotion',
  question: MentionQuestion,
): Promise<Themes> {
  const { store, timeZone, now } = asking
  const period = readPeriod(question, timeZone, now)
  const previous = previousPeriod(period.fromDay, period.toDay)
  const [current = nothing, before = nothing] = await readMentions(
    store,
    kind,
    [period, previous],
    question.touchpoint ?? null,
  )
  const { of, ...series } = await seriesOf(asking, kind, period, question)
  return {
    period: instantsOf(period, timeZone),
    previous: instantsOf(previous, timeZone),
    comments: current.comments,
    ...series,
    items: mentionsOf(current, before).map((item) => ({ ...item, ...of(item.id) })),
    asOf: now.toISOString(),
  }
}
