import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Themes } from '@vigia/contracts/themes'
import { MessageSquareQuote } from 'lucide-react'
import { useMemo } from 'react'

import { themesQuery } from '../../api/understand-queries.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { nameIn } from '../../i18n/names.ts'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { ListSkeleton, Skeleton } from '../../ui/skeleton.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { FilterBar } from '../filter-bar.tsx'
import { spanOf } from '../span.ts'
import { ThemeChart } from './theme-chart.tsx'
import { themeRows } from './theme-rows.ts'
import { themeTable } from './theme-table.ts'
import type { ThemesSearch } from './url-state.ts'
import { themeOrders } from './url-state.ts'
import { VoiceTabs } from './voice-tabs.tsx'

const route = getRouteApi('/themes')

export function ThemesPage() {
  const { t } = useI18n()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { order, touchpoint, ...days } = search
  const go = (next: ThemesSearch) => void navigate({ search: next, replace: true, resetScroll: false })
  const themes = useQuery(
    themesQuery(useClient(), {
      ...spanOf(days, new Date()),
      ...(touchpoint === undefined ? {} : { touchpoint }),
    }),
  )
  return (
    <>
      <PageHeader title={t.themes.title} intro={t.themes.intro} />
      <VoiceTabs search={search} />
      <FilterBar
        value={{ ...days, ...(touchpoint === undefined ? {} : { touchpoint }) }}
        onChange={(filters) => go({ ...filters, ...(order === undefined ? {} : { order }) })}
        show={['period', 'touchpoint']}
      />
      {themes.isPending ? (
        <ListSkeleton rows={8} className="h-9" />
      ) : themes.isError ? (
        <ProblemNotice error={themes.error} retry={themes.refetch} />
      ) : themes.data.items.length === 0 ? (
        <Nothing />
      ) : (
        <Chart
          themes={themes.data}
          search={search}
          onOrder={(next) => {
            const { order: _, ...rest } = search
            go(next === 'volume' ? rest : { ...rest, order: next })
          }}
          isOld={themes.isPlaceholderData}
        />
      )}
    </>
  )
}

function Nothing() {
  const { title, detail, action } = useI18n().t.themes.empty
  return (
    <Card>
      <EmptyState icon={MessageSquareQuote} title={title} detail={detail}>
        <Link to="/connect" className={buttonClass({ kind: 'primary' })}>
          {action}
        </Link>
      </EmptyState>
    </Card>
  )
}

interface ChartProps {
  themes: Themes
  search: ThemesSearch
  onOrder: (order: (typeof themeOrders)[number]) => void
  isOld: boolean
}

function Chart({ themes, search, onOrder, isOld }: ChartProps) {
  const { t, format } = useI18n()
  const words = t.themes
  const { order = 'volume' } = search
  const [box, width] = useWidth<HTMLDivElement>()
  const rows = useMemo(() => themeRows(themes.items, order), [themes, order])
  const byBalance = rows.filter(({ interval }) => interval).toSorted((a, b) => a.balance - b.balance)
  const name = (row: { id: string } | undefined) => (row ? nameIn(t.words.theme, row.id) : t.common.none)
  const label = words.summary(
    format.plural(rows.length, words.count),
    name(byBalance.at(0)),
    name(byBalance.at(-1)),
  )
  return (
    <Card aria-labelledby="themes" className={isOld ? 'p-5 opacity-60' : 'p-5'}>
      <SectionHeading id="themes" title={words.chart} intro={words.chartIntro}>
        <Segmented
          label={words.order.label}
          value={order}
          options={themeOrders.map((value) => ({ value, label: words.order[value] }))}
          onChange={onOrder}
          small
        />
      </SectionHeading>
      <div ref={box} className="mt-4">
        <ChartFrame
          title={words.chart}
          {...themeTable(rows, t, format)}
          aside={`${words.of(format.plural(themes.comments, words.comments))}. ${words.few}`}
        >
          {width === 0 ? (
            <Skeleton className="h-96" />
          ) : (
            <ThemeChart rows={rows} search={search} width={width} label={label} />
          )}
        </ChartFrame>
      </div>
    </Card>
  )
}
