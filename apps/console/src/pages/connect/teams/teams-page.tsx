import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Output } from '@vigia/client'
import { UsersRound } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { metricText } from '../../../i18n/metric-text.ts'
import { useClient } from '../../../session/session.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FiguresTable } from '../../../ui/figures-table.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { employeesQuery } from './use-employees.ts'
import type { TeamsSearch } from './url-state.ts'
import { teamDays, teamViews } from './url-state.ts'

const route = getRouteApi('/connect/teams')

type Row = Output<'listEmployees'>['items'][number]
type Figure = Row['employees']['enps']

const columns = [
  { id: 'enps', unit: 'score', of: ({ employees }: Row) => employees.enps },
  { id: 'csat', unit: 'percent', of: ({ customers }: Row) => customers.csat },
  { id: 'nps', unit: 'score', of: ({ customers }: Row) => customers.nps },
  { id: 'ces', unit: 'percent', of: ({ customers }: Row) => customers.ces },
] as const

/** How those who serve see it, beside how their customers do. */
export function TeamsPage() {
  const { t } = useI18n()
  const { by = 'team', days = 90 } = route.useSearch()
  const navigate = route.useNavigate()
  const views = teamViews.map((value) => ({ value, label: t.teams.views[value] }))
  const spans = teamDays.map((value) => ({ value: String(value), label: t.teams.days(value) }))
  const go = (search: TeamsSearch) => void navigate({ search, replace: true, resetScroll: false })
  return (
    <>
      <p className="mb-4 max-w-prose text-pretty text-soft">{t.teams.intro}</p>
      <div className="mb-5 flex flex-wrap gap-3">
        <Segmented
          label={t.teams.by}
          value={by}
          options={views}
          onChange={(next) => go({ by: next, days })}
        />
        <Segmented
          label={t.teams.period}
          value={String(days)}
          options={spans}
          onChange={(next) => go({ by, days: teamDays.find((one) => String(one) === next) ?? days })}
        />
      </div>
      <Employees by={by} days={days} />
    </>
  )
}

function Employees({ by, days }: { by: (typeof teamViews)[number]; days: number }) {
  const { t } = useI18n()
  const employees = useQuery(employeesQuery(useClient(), by, days))
  if (employees.isPending) return <ListSkeleton rows={4} className="h-16" />
  if (employees.isError) return <ProblemNotice error={employees.error} retry={employees.refetch} />
  const { items } = employees.data
  if (items.every(({ key }) => key === '')) {
    return (
      <Card>
        <EmptyState icon={UsersRound} title={t.teams.empty.title} detail={t.teams.empty.detail} />
      </Card>
    )
  }
  return (
    <Card className="p-5">
      <FiguresTable<(typeof items)[number]>
        testId="teams"
        rowsAre={t.teams.views[by]}
        nameOf={({ key }) => (key === '' ? t.teams.without : key)}
        keyOf={({ key }) => key}
        rows={[...items.filter(({ key }) => key !== ''), ...items.filter(({ key }) => key === '')]}
        columns={columns.map(({ id, unit, of }) => ({
          id,
          label: t.teams.columns[id],
          cell: (row) => <FigureCell figure={of(row)} unit={unit} />,
        }))}
      />
      <p className="mt-3 text-xs text-faint">{t.teams.few}</p>
    </Card>
  )
}

function FigureCell({ figure, unit }: { figure: Figure; unit: 'score' | 'percent' }) {
  const { t, format } = useI18n()
  if (!figure || figure.value === null) return <span className="text-faint">{t.common.none}</span>
  const text = (value: number) => metricText(value, unit, format)
  return (
    <>
      <span className={figure.sufficient ? 'text-base font-semibold' : 'text-base text-soft'}>
        {text(figure.value)}
      </span>
      <span className="block text-xs text-soft">
        {figure.interval && t.common.interval(text(figure.interval.low), text(figure.interval.high))}
      </span>
      <span className="block text-xs text-faint">{format.plural(figure.n, t.teams.answers)}</span>
    </>
  )
}
