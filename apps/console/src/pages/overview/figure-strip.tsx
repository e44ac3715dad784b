import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { caseCountsQuery, metricQuery } from '../../api/queries.ts'
import { waitingOf } from '../../api/waiting.ts'
import { Sparkline } from '../../charts/sparkline.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import type { Filters } from '../filters.ts'
import { viewOf } from '../filters.ts'
import { AtStake } from './at-stake.tsx'
import { Figure } from './figure.tsx'
import { seriesView } from './series-view.ts'
import { counted } from './volume.ts'

interface Props {
  filters: Filters
}

/** How many answered, and what it is about in money and work: five figures in a row. */
export function FigureStrip({ filters }: Props) {
  const { t } = useI18n()
  return (
    <Card
      aria-label={t.overview.strip.title}
      className="grid grid-cols-2 divide-line max-sm:gap-y-5 sm:grid-cols-3 lg:grid-cols-5 lg:divide-x"
    >
      <Volume filters={filters} />
      <ResponseRate filters={filters} />
      <AtStake filters={filters} />
      <Waiting />
    </Card>
  )
}

const asked = ['nps', 'csat', 'ces'] as const
/** A change that would read as 0 %. */
const SAME = 0.005

function Volume({ filters }: Props) {
  const { t, format } = useI18n()
  const client = useClient()
  const view = seriesView(filters, new Date())
  const { answers, isPending } = useQueries({
    queries: asked.map((metric) => metricQuery(client, metric, view)),
    combine: (results) => ({
      answers: results.flatMap(({ data }) => (data ? [data] : [])),
      isPending: results.some((result) => result.isPending),
    }),
  })
  const { now, before, course } = counted(answers)
  const words = t.overview.strip
  const change = before === null || before === 0 ? null : now / before - 1

  return (
    <Figure
      label={words.volume}
      isPending={isPending}
      value={format.number(now)}
      note={
        change === null
          ? words.volumeNote
          : Math.abs(change) < SAME
            ? words.volumeSame
            : words.volumeChange(format.signedPercent(change))
      }
      aside={<Sparkline points={course.map((value) => ({ value }))} className="h-7 w-16 shrink-0" />}
    />
  )
}

/** An ask does not know the segment of whom it goes to. */
function ResponseRate({ filters }: Props) {
  const { t, format } = useI18n()
  const isKnown = filters.segment === undefined
  const answer = useQuery({
    ...metricQuery(useClient(), 'response-rate', viewOf(filters, new Date())),
    enabled: isKnown,
  })
  const words = t.overview.strip
  if (!isKnown) return <Figure label={words.rate} value={t.common.none} note={words.rateOfAll} />
  const { value = null, interval = null, n = 0 } = answer.data ?? {}
  const percent = (share: number) => format.percent(share / 100)

  return (
    <Figure
      label={words.rate}
      isPending={answer.isPending}
      value={value === null ? t.common.none : percent(value)}
      note={
        value === null || !interval ? (
          <Link to="/surveys" className="rounded text-accent hover:underline">
            {words.noAsks}
          </Link>
        ) : (
          words.rateNote(percent(interval.low), percent(interval.high), format.plural(n, words.asks))
        )
      }
    />
  )
}

function Waiting() {
  const { t, format } = useI18n()
  const counts = useQuery(caseCountsQuery(useClient()))
  const words = t.overview.strip
  const overdue = counts.data?.overdue ?? 0

  return (
    <Figure
      label={words.waiting}
      isPending={counts.isPending}
      value={counts.data ? format.number(waitingOf(counts.data)) : t.common.none}
      note={
        <Link to="/cases" className="rounded text-accent hover:underline">
          {overdue > 0 ? format.plural(overdue, words.overdue) : words.noneOverdue}
        </Link>
      }
    />
  )
}
