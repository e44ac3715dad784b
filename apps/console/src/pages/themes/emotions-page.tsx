import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { SeriesPoint } from '@vigia/contracts/metrics'
import type { Themes } from '@vigia/contracts/themes'
import { Smile } from 'lucide-react'

import { emotionsQuery } from '../../api/understand-queries.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { TrendChart } from '../../charts/lazy.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { capitalized, nameIn } from '../../i18n/names.ts'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { FilterBar } from '../filter-bar.tsx'
import { bucketFor, periodOf } from '../filters.ts'
import { shareText } from '../journey/wording.ts'
import { spanOf } from '../span.ts'
import { themeChange } from './change-text.ts'
import { pointsOf } from './emotion-series.ts'
import type { EmotionsSearch } from './url-state.ts'
import { VoiceTabs } from './voice-tabs.tsx'

const route = getRouteApi('/themes/emotions')

export function EmotionsPage() {
  const { t } = useI18n()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { touchpoint } = search
  const now = new Date()
  const emotions = useQuery(
    emotionsQuery(useClient(), {
      ...spanOf(search, now),
      interval: bucketFor(periodOf(search, now).days),
      ...(touchpoint === undefined ? {} : { touchpoint }),
    }),
  )
  const words = t.themes.emotions
  return (
    <>
      <PageHeader title={words.title} intro={words.intro} />
      <VoiceTabs search={search} />
      <FilterBar
        value={search}
        onChange={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
        show={['period', 'touchpoint']}
      />
      {emotions.isPending ? (
        <ListSkeleton rows={3} className="h-64" />
      ) : emotions.isError ? (
        <ProblemNotice error={emotions.error} retry={emotions.refetch} />
      ) : emotions.data.items.length === 0 ? (
        <Card>
          <EmptyState icon={Smile} title={words.none} detail={words.noneDetail} />
        </Card>
      ) : (
        <ul className={`grid gap-4 md:grid-cols-2 ${emotions.isPlaceholderData ? 'opacity-60' : ''}`}>
          {emotions.data.items.map((item) => (
            <li key={item.id} className="min-w-0">
              <EmotionCard item={item} spans={emotions.data.spans ?? []} search={search} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface CardProps {
  item: Themes['items'][number]
  spans: NonNullable<Themes['spans']>
  search: EmotionsSearch
}

function EmotionCard({ item, spans, search }: CardProps) {
  const { t, format } = useI18n()
  const words = t.themes.emotions
  const name = nameIn(t.words.emotion, item.id)
  const count = format.plural(item.n, t.themes.comments)
  const change = themeChange(item, t.themes.change, format)
  const points = pointsOf(spans, item.series ?? [])
  const percent = (share: number) => shareText(share, format)
  const said = points.flatMap(({ value }) => value ?? [])
  return (
    <Card aria-labelledby={`emotion-${item.id}`} className="p-5">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id={`emotion-${item.id}`} className="font-semibold">
          {words.sounds(name)}
        </h2>
        <Link
          to="/comments"
          search={{ ...search, emotion: item.id }}
          aria-label={words.open(capitalized(name), count)}
          className="shrink-0 rounded text-sm font-medium text-accent tabular-nums hover:underline"
        >
          {count}
        </Link>
      </div>
      <p className="mt-0.5 text-sm text-soft tabular-nums">
        {words.share(percent(item.share), percent(item.shareInterval.low), percent(item.shareInterval.high))}
        {' · '}
        <span className={change.isClear ? 'font-semibold text-ink' : 'text-faint'}>{change.text}</span>
      </p>
      <div className="mt-3">
        <ChartFrame
          compact
          title={words.trend(name)}
          columns={[words.period, t.themes.columns.share, t.themes.columns.shareInterval, t.themes.columns.n]}
          rows={points.map((point) => tableRow(point))}
        >
          <TrendChart
            series={points}
            unit="percent"
            label={words.trendSummary(name, percent(said.at(0) ?? 0), percent(said.at(-1) ?? 0))}
          />
        </ChartFrame>
      </div>
    </Card>
  )

  function tableRow({ from, value, interval, n }: SeriesPoint): string[] {
    return [
      format.fullDay(from),
      value === null ? t.common.none : percent(value),
      interval ? `${percent(interval.low)} – ${percent(interval.high)}` : t.common.none,
      format.number(n),
    ]
  }
}
