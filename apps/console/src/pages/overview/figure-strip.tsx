import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { riskTotalsQuery } from '../../api/people-queries.ts'
import { caseCountsQuery, metricQuery, valueQuery } from '../../api/queries.ts'
import { waitingOf } from '../../api/waiting.ts'
import { Sparkline } from '../../charts/sparkline.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { Filters } from '../filters.ts'
import { periodOf, viewOf } from '../filters.ts'
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

interface FigureProps {
  label: string
  value: ReactNode
  note: ReactNode
  isPending?: boolean
  aside?: ReactNode
}

function Figure({ label, value, note, isPending = false, aside }: FigureProps) {
  return (
    <div className="flex min-h-28 min-w-0 flex-col px-5 py-4">
      <p className="text-sm text-soft">{label}</p>
      {isPending ? (
        <Skeleton className="mt-2 h-14 w-24" />
      ) : (
        <>
          <div className="mt-0.5 flex items-end justify-between gap-2">
            <p className="text-2xl leading-9 font-semibold tracking-tight tabular-nums">{value}</p>
            {aside}
          </div>
          <p className="text-sm text-pretty text-soft tabular-nums">{note}</p>
        </>
      )}
    </div>
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

/** What is at stake now, of the segment in the address or of all; what was saved is known of the whole organization alone. */
function AtStake({ filters }: Props) {
  const { t, format } = useI18n()
  const client = useClient()
  const { segment } = filters
  const { from, to, isRolling } = periodOf(filters, new Date())
  const value = useQuery(valueQuery(client, { from, ...(isRolling ? {} : { to }) }))
  const ofSegment = useQuery({
    ...riskTotalsQuery(client, { atLeast: 'watch', ...(segment === undefined ? {} : { segment }) }),
    enabled: segment !== undefined,
  })
  const words = t.overview.strip
  const atRisk = segment === undefined ? value.data?.atRisk : ofSegment.data
  const saved = value.data?.saved
  const money = (amount: number) => (value.data ? format.money(amount, value.data.currency) : t.common.none)

  return (
    <>
      <Figure
        label={words.atRisk}
        isPending={value.isPending || (segment !== undefined && ofSegment.isPending)}
        value={atRisk ? money(atRisk.expectedLoss) : t.common.none}
        note={
          atRisk && (
            <Link
              to="/risks"
              search={segment === undefined ? {} : { segment }}
              className="rounded text-accent hover:underline"
            >
              {format.plural(atRisk.customers, words.customers)}
            </Link>
          )
        }
      />
      <Figure
        label={words.saved}
        isPending={value.isPending}
        value={saved ? money(saved.value) : t.common.none}
        note={saved && format.plural(saved.customers, words.savedCases)}
      />
    </>
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
