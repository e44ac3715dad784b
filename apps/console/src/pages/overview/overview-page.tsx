import { useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { FileText, SearchX } from 'lucide-react'

import { metricQuery, startedQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useCan, useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterBar } from '../filter-bar.tsx'
import type { Filters } from '../filters.ts'
import { AtRisk } from './at-risk.tsx'
import { FigureStrip } from './figure-strip.tsx'
import { FirstSteps } from './first-steps.tsx'
import { Found } from './found.tsx'
import { LatestWords } from './latest-words.tsx'
import { MetricCard } from './metric-card.tsx'
import { Movers } from './movers.tsx'
import { OpenCases } from './open-cases.tsx'
import { seriesView } from './series-view.ts'
import { Touchpoints } from './touchpoints.tsx'
import { ViewsMenu } from './views-menu.tsx'

const route = getRouteApi('/')
const shown = ['nps', 'csat', 'ces'] as const

/** How we are doing in one look: figures first, then what changed, whom to call, and what people said. */
export function OverviewPage() {
  const { t } = useI18n()
  const search = route.useSearch()
  const { rank = 'csat', ...filters } = search
  const navigate = route.useNavigate()
  const client = useClient()
  const isQuiet = useQueries({
    queries: shown.map((metric) => metricQuery(client, metric, seriesView(filters, new Date()))),
    combine: (answers) => answers.every(({ data }) => data?.n === 0),
  })
  const started = useQuery({ ...startedQuery(client, useCan('destinations:manage')), enabled: isQuiet })
  const isNew = isQuiet && started.data?.hasCustomer === false

  const filter = (next: Filters) =>
    void navigate({
      search: { ...next, ...(rank === 'csat' ? {} : { rank }) },
      replace: true,
      resetScroll: false,
    })

  return (
    <>
      <PageHeader title={t.overview.title} intro={t.overview.intro}>
        <div className="no-print flex gap-2">
          <ViewsMenu search={search} />
          <Link to="/report" className={buttonClass({ size: 'small' })}>
            <FileText className="size-4" aria-hidden="true" />
            {t.common.nav.report}
          </Link>
        </div>
      </PageHeader>
      {isNew ? (
        <FirstSteps />
      ) : (
        <>
          <FilterBar value={filters} onChange={filter} />
          {isQuiet && started.data && <Quiet onClear={() => filter({ days: 365 })} />}
          <div className="grid gap-4 lg:grid-cols-3">
            {shown.map((metric) => (
              <MetricCard key={metric} metric={metric} filters={filters} />
            ))}
          </div>
          <div className="mt-4">
            <FigureStrip filters={filters} />
          </div>
          {/* Two columns that end where they end; on a phone one, in the order of a manager's day. */}
          <div className="mt-4 flex flex-col gap-4 lg:flex-row lg:items-start">
            <div className="contents lg:flex lg:w-3/5 lg:flex-col lg:gap-4">
              <Found filters={filters} className="order-1 lg:order-none" />
              <Touchpoints filters={filters} metric={rank} className="order-4 lg:order-none" />
              <LatestWords filters={filters} className="order-3 lg:order-none" />
            </div>
            <div className="contents lg:flex lg:w-2/5 lg:flex-col lg:gap-4">
              <AtRisk segment={filters.segment} className="order-2 lg:order-none" />
              <OpenCases className="order-5 lg:order-none" />
              <Movers metric={rank} filters={filters} className="order-6 lg:order-none" />
            </div>
          </div>
        </>
      )}
    </>
  )
}

function Quiet({ onClear }: { onClear: () => void }) {
  const { title, detail, action } = useI18n().t.overview.quiet
  return (
    <Card className="mb-4">
      <EmptyState icon={SearchX} title={title} detail={detail}>
        <Button kind="primary" onClick={onClear}>
          {action}
        </Button>
      </EmptyState>
    </Card>
  )
}
