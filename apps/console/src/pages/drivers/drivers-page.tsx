import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Drivers } from '@vigia/contracts/drivers'
import { SlidersVertical } from 'lucide-react'
import { lazy, Suspense } from 'react'

import { driversQuery } from '../../api/understand-queries.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { FilterBar } from '../filter-bar.tsx'
import { sameDays, spanOf } from '../span.ts'
import { DriverList } from './driver-list.tsx'
import { driverTable } from './driver-table.ts'
import type { DriversSearch } from './url-state.ts'
import { driverMetrics } from './url-state.ts'
import { VerdictCard } from './verdict-text.tsx'

const route = getRouteApi('/drivers')
const PriorityChart = lazy(async () => ({ default: (await import('./priority-chart.tsx')).PriorityChart }))

export function DriversPage() {
  const { t } = useI18n()
  const { metric = 'nps', ...days } = route.useSearch()
  const navigate = route.useNavigate()
  const go = (search: DriversSearch) => void navigate({ search, replace: true, resetScroll: false })
  const named = metric === 'nps' ? {} : { metric }
  const drivers = useQuery(driversQuery(useClient(), metric, spanOf(days, new Date())))
  return (
    <>
      <PageHeader title={t.drivers.title} intro={t.drivers.intro}>
        <Segmented
          label={t.drivers.metric}
          value={metric}
          options={driverMetrics.map((value) => ({ value, label: t.words.metric[value] }))}
          onChange={(next) => go({ ...days, ...(next === 'nps' ? {} : { metric: next }) })}
        />
      </PageHeader>
      <FilterBar
        value={days}
        onChange={(filters) => go({ ...sameDays(filters), ...named })}
        show={['period']}
      />
      {drivers.isPending ? (
        <Skeleton className="h-128" />
      ) : drivers.isError ? (
        <ProblemNotice error={drivers.error} retry={drivers.refetch} />
      ) : !drivers.data.sufficient ? (
        <TooFew n={drivers.data.n} />
      ) : (
        <div className={drivers.isPlaceholderData ? 'opacity-60' : ''}>
          <VerdictCard drivers={drivers.data} metric={t.words.metric[metric]} />
          <PriorityMap drivers={drivers.data} metric={t.words.metric[metric]} />
          <DriverList drivers={drivers.data} metric={t.words.metric[metric]} days={days} />
        </div>
      )}
    </>
  )
}

function TooFew({ n }: { n: number }) {
  const { t, format } = useI18n()
  const { empty, verdict, answers } = t.drivers
  return (
    <Card>
      <EmptyState
        icon={SlidersVertical}
        title={empty.title}
        detail={verdict.insufficient(format.plural(n, answers))}
      >
        <Link to="/surveys" className={buttonClass({ kind: 'primary' })}>
          {empty.action}
        </Link>
      </EmptyState>
    </Card>
  )
}

function PriorityMap({ drivers, metric }: { drivers: Drivers; metric: string }) {
  const { t, format } = useI18n()
  const words = t.drivers
  const known = words.known(format.plural(drivers.n, words.answers), format.percent(drivers.rSquared ?? 0))
  return (
    <Card aria-labelledby="priority-map" className="p-5">
      <h2 id="priority-map" className="font-semibold">
        {words.map} · {metric}
      </h2>
      <p className="mt-0.5 max-w-prose text-sm text-pretty text-soft">{known}</p>
      <div className="mt-4">
        <p className="mb-1 text-xs text-faint">{words.axisLong.impact}</p>
        <ChartFrame
          title={`${words.map}: ${metric}`}
          {...driverTable(drivers.items, t, format)}
          aside={<Legend />}
        >
          <Suspense fallback={<Skeleton className="h-110" />}>
            <PriorityChart
              drivers={drivers}
              label={words.summary(metric, format.plural(drivers.items.length, words.count))}
            />
          </Suspense>
        </ChartFrame>
      </div>
    </Card>
  )
}

function Legend() {
  const { sure, chance, whiskers } = useI18n().t.drivers.legend
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      <li className="flex items-center gap-1.5">
        <svg viewBox="0 0 12 12" className="size-3 shrink-0" aria-hidden="true">
          <circle cx="6" cy="6" r="5" className="fill-accent" />
        </svg>
        {sure}
      </li>
      <li className="flex items-center gap-1.5">
        <svg viewBox="0 0 12 12" className="size-3 shrink-0" aria-hidden="true">
          <circle cx="6" cy="6" r="4.5" className="fill-surface stroke-muted" strokeWidth="1.5" />
        </svg>
        {chance}
      </li>
      <li>{whiskers}</li>
    </ul>
  )
}
