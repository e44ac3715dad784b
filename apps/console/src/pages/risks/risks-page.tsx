import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ShieldCheck } from 'lucide-react'
import { useCallback } from 'react'

import { riskListQuery, riskTotalsQuery } from '../../api/people-queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { RiskFilters } from './risk-filters.tsx'
import { RiskHeads, RiskRow } from './risk-row.tsx'
import { RiskTotalsStrip } from './risk-totals.tsx'
import type { RisksView } from './url-state.ts'
import { isFiltered, parseRisksView, riskFilterOf } from './url-state.ts'

const route = getRouteApi('/risks')
const ROW = 118

export function RisksPage() {
  const { t } = useI18n()
  // By its own parts alone: what a mail adds to the address, such as `utm_source`, is nothing to ask the API for.
  const view = parseRisksView({ ...route.useSearch() })
  const navigate = route.useNavigate()
  const { scope } = riskFilterOf(view)
  const totals = useQuery(riskTotalsQuery(useClient(), scope))
  const look = (search: RisksView) => void navigate({ search, replace: true, resetScroll: false })

  return (
    <>
      <PageHeader title={t.risks.title} intro={t.risks.intro} />
      {totals.isError ? (
        <ProblemNotice error={totals.error} retry={totals.refetch} />
      ) : (
        <RiskTotalsStrip totals={totals.data} isFiltered={isFiltered(view)} />
      )}
      <RiskFilters view={view} totals={totals.data} onLook={look} />
      <RiskList view={view} currency={totals.data?.currency} />
    </>
  )
}

function RiskList({ view, currency }: { view: RisksView; currency: string | undefined }) {
  const { t } = useI18n()
  const { scope, order } = riskFilterOf(view)
  const risks = useInfiniteQuery(riskListQuery(useClient(), { ...scope, order }))
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = risks
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [fetchNextPage, hasNextPage, isFetchingNextPage])

  if (risks.isPending) return <ListSkeleton rows={6} className="h-24" />
  if (risks.isError) return <ProblemNotice error={risks.error} retry={risks.refetch} />

  const items = risks.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <NobodyAtRisk filtered={isFiltered(view)} />
  return (
    <Card className="overflow-clip">
      <RiskHeads order={order} />
      <VirtualList
        label={t.risks.title}
        items={items}
        keyOf={(item) => item.customerId}
        estimate={ROW}
        render={(item) => <RiskRow item={item} currency={currency} />}
        onEnd={onEnd}
      />
    </Card>
  )
}

function NobodyAtRisk({ filtered }: { filtered: boolean }) {
  const { t } = useI18n()
  const { title, detail, action } = filtered ? t.risks.emptyFilter : t.risks.empty
  return (
    <Card>
      <EmptyState icon={ShieldCheck} title={title} detail={detail}>
        <Link to={filtered ? '/risks' : '/'} className={buttonClass()}>
          {action}
        </Link>
      </EmptyState>
    </Card>
  )
}
