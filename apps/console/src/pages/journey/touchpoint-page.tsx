import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Journey } from '@vigia/contracts/journey'
import { ArrowLeft, MapPinOff } from 'lucide-react'

import { journeyQuery } from '../../api/understand-queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { nameIn } from '../../i18n/names.ts'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { FilterBar } from '../filter-bar.tsx'
import type { Filters } from '../filters.ts'
import { sameDays, spanOf } from '../span.ts'
import { PlaceBreakdown } from './place-breakdown.tsx'
import { PlaceChanges } from './place-changes.tsx'
import { PlaceFacts } from './place-facts.tsx'
import { PlaceFigures } from './place-figures.tsx'
import { PlaceRisks } from './place-risks.tsx'
import { PlaceComments, PlaceThemes } from './place-words.tsx'
import { WeakNotice } from './weak-notice.tsx'
import { touchpointsOf } from './wording.ts'

const route = getRouteApi('/journey/$touchpoint')

export function TouchpointPage() {
  const { t } = useI18n()
  const { touchpoint } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const filters = sameDays(search)
  const journey = useQuery(journeyQuery(useClient(), spanOf(filters, new Date())))
  const stage = journey.data?.stages.find(({ touchpoints }) =>
    touchpoints.some((place) => place.touchpoint === touchpoint),
  )
  return (
    <>
      <Link
        to="/journey"
        search={filters}
        className="no-print mb-2 inline-flex items-center gap-1.5 rounded text-sm font-medium text-accent hover:underline"
      >
        <ArrowLeft className="size-4" aria-hidden="true" />
        {t.journey.place.back}
      </Link>
      <PageHeader
        title={nameIn(t.words.touchpoint, touchpoint)}
        {...(stage ? { intro: `${t.journey.table.stage}: ${t.words.stage[stage.stage]}` } : {})}
      />
      <FilterBar
        value={filters}
        onChange={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
        show={['period']}
      />
      {journey.isPending ? (
        <ListSkeleton rows={4} className="h-48" />
      ) : journey.isError ? (
        <ProblemNotice error={journey.error} retry={journey.refetch} />
      ) : (
        <Place journey={journey.data} touchpoint={touchpoint} filters={filters} />
      )}
    </>
  )
}

export interface PlaceProps {
  touchpoint: string
  filters: Filters
}

function Place({ journey, touchpoint, filters }: PlaceProps & { journey: Journey }) {
  const { t } = useI18n()
  const place = touchpointsOf(journey).find((each) => each.touchpoint === touchpoint)
  if (!place) {
    return (
      <Card>
        <EmptyState icon={MapPinOff} title={t.journey.place.none} detail={t.journey.place.noneDetail} />
      </Card>
    )
  }
  return (
    <div className="grid gap-4">
      <WeakNotice journey={journey} touchpoint={touchpoint} />
      <PlaceChanges touchpoint={touchpoint} filters={filters} />
      <PlaceFacts journey={journey} place={place} filters={filters} />
      <PlaceFigures place={place} filters={filters} />
      <PlaceBreakdown place={place} filters={filters} />
      <div className="grid gap-4 lg:grid-cols-2">
        <PlaceThemes touchpoint={touchpoint} filters={filters} />
        <PlaceRisks touchpoint={touchpoint} />
      </div>
      <PlaceComments touchpoint={touchpoint} filters={filters} />
    </div>
  )
}
