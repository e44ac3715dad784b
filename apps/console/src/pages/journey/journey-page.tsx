import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Journey } from '@vigia/contracts/journey'
import { Route } from 'lucide-react'
import { useMemo } from 'react'

import { journeyQuery } from '../../api/understand-queries.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { nameIn } from '../../i18n/names.ts'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { FilterBar } from '../filter-bar.tsx'
import type { Filters } from '../filters.ts'
import { spanOf } from '../span.ts'
import { JourneyMap } from './journey-map.tsx'
import { JourneyPath } from './journey-path.tsx'
import { Legend } from './legend.tsx'
import { StageWaits } from './stage-waits.tsx'
import { journeyTable } from './table.ts'
import { WeakPoints } from './weak-points.tsx'
import { touchpointsOf, weakPointsOf } from './wording.ts'

const route = getRouteApi('/journey')
/** Narrower than this the map would be a thicket: the path takes its place. */
const NARROW = 720

export function JourneyPage() {
  const { t } = useI18n()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const journey = useQuery(journeyQuery(useClient(), spanOf(filters, new Date())))
  return (
    <>
      <PageHeader title={t.journey.title} intro={t.journey.intro} />
      <FilterBar
        value={filters}
        onChange={(search) => void navigate({ search, replace: true, resetScroll: false })}
        show={['period']}
      />
      {journey.isPending ? (
        <Skeleton className="h-128" />
      ) : journey.isError ? (
        <ProblemNotice error={journey.error} retry={journey.refetch} />
      ) : journey.data.stages.length === 0 ? (
        <Nothing />
      ) : (
        <Map journey={journey.data} filters={filters} isOld={journey.isPlaceholderData} />
      )}
    </>
  )
}

function Nothing() {
  const { title, detail, action } = useI18n().t.journey.empty
  return (
    <Card>
      <EmptyState icon={Route} title={title} detail={detail}>
        <Link to="/connect" className={buttonClass({ kind: 'primary' })}>
          {action}
        </Link>
      </EmptyState>
    </Card>
  )
}

function Map({ journey, filters, isOld }: { journey: Journey; filters: Filters; isOld: boolean }) {
  const { t, format } = useI18n()
  const words = t.journey
  const [box, width] = useWidth<HTMLDivElement>()
  const weak = useMemo(() => weakPointsOf(journey), [journey])
  const isNarrow = width < NARROW
  const weakest = weak.map(
    ({ touchpoint, level }) => `${words.level[level]}: ${nameIn(t.words.touchpoint, touchpoint)}.`,
  )
  const label = words.summary(
    format.plural(touchpointsOf(journey).length, words.touchpoints),
    format.plural(journey.stages.length, words.stages),
    weak.length === 0 ? words.noWeak : weakest.join(' '),
  )
  return (
    <div className={isOld ? 'opacity-60' : ''}>
      <Card className="p-5">
        <h2 className="sr-only">{words.map}</h2>
        <div ref={box}>
          <ChartFrame
            title={words.map}
            {...journeyTable(journey, weak, t, format)}
            isPicture={!isNarrow}
            aside={<Legend withWaits={!isNarrow} />}
          >
            {width === 0 ? (
              <Skeleton className="h-128" />
            ) : isNarrow ? (
              <JourneyPath journey={journey} weak={weak} filters={filters} label={label} />
            ) : (
              <JourneyMap journey={journey} weak={weak} filters={filters} width={width} label={label} />
            )}
          </ChartFrame>
        </div>
      </Card>
      <div className="mt-4 grid gap-4 lg:grid-cols-5">
        <WeakPoints journey={journey} weak={weak} filters={filters} />
        <StageWaits journey={journey} />
      </div>
    </div>
  )
}
