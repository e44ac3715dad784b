import { useQueries } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { metricQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { periods } from '../url-state.ts'
import { AtRisk } from './at-risk.tsx'
import { FirstSignal } from './first-signal.tsx'
import { MetricCard } from './metric-card.tsx'
import { metricView } from './metric-view.ts'
import { OpenCases } from './open-cases.tsx'
import { Touchpoints } from './touchpoints.tsx'

const route = getRouteApi('/')
const shown = ['nps', 'csat', 'ces'] as const

export function OverviewPage() {
  const { t, format } = useI18n()
  const { days = 90, rank = 'csat' } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useClient()
  const silent = useQueries({
    queries: shown.map((metric) => metricQuery(client, metric, metricView(days, new Date()))),
    combine: (answers) => answers.every(({ data }) => data?.n === 0),
  })
  const options = periods.map((period) => ({
    value: String(period),
    label: format.plural(period, t.overview.period.days),
  }))
  const choose = (value: string) => {
    const next = periods.find((period) => String(period) === value)
    void navigate({ search: (now) => ({ ...now, days: next }), replace: true, resetScroll: false })
  }

  return (
    <>
      <PageHeader title={t.overview.title} intro={t.overview.intro}>
        <Segmented label={t.overview.period.label} value={String(days)} options={options} onChange={choose} />
      </PageHeader>
      {silent && <FirstSignal />}
      <div className="grid gap-4 lg:grid-cols-3">
        {shown.map((metric) => (
          <MetricCard key={metric} metric={metric} days={days} />
        ))}
      </div>
      <div className="mt-4 grid gap-4 lg:grid-cols-5">
        <Touchpoints days={days} metric={rank} />
        <AtRisk />
        <OpenCases />
      </div>
    </>
  )
}
