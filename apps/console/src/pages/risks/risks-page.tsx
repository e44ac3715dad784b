import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ShieldCheck } from 'lucide-react'

import { risksQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import type { RiskTier } from '../url-state.ts'
import { riskTiers } from '../url-state.ts'
import { RiskTable } from './risk-table.tsx'

const route = getRouteApi('/risks')
const ALL = 'all'

export function RisksPage() {
  const { t } = useI18n()
  const { tier } = route.useSearch()
  const navigate = route.useNavigate()
  const options = [
    { value: ALL, label: t.risks.all },
    ...riskTiers.map((value) => ({ value: value as string, label: t.words.tier[value] })),
  ]
  const choose = (value: string) => {
    const next = riskTiers.find((candidate) => candidate === value)
    void navigate({ search: next ? { tier: next } : {}, replace: true })
  }

  return (
    <>
      <PageHeader title={t.risks.title} intro={t.risks.intro}>
        <Segmented label={t.risks.filter} value={tier ?? ALL} options={options} onChange={choose} />
      </PageHeader>
      <RiskList tier={tier} />
    </>
  )
}

function RiskList({ tier }: { tier: RiskTier | undefined }) {
  const { t, format } = useI18n()
  const risks = useInfiniteQuery(risksQuery(useClient(), tier))

  if (risks.isPending) return <ListSkeleton rows={6} className="h-20" />
  if (risks.isError) return <ProblemNotice error={risks.error} retry={risks.refetch} />

  const items = risks.data.pages.flatMap((page) => page.items).filter((item) => tier ?? item.tier !== 'none')
  if (items.length === 0) return <NobodyAtRisk tier={tier} />
  return (
    <>
      <RiskTable items={items} />
      <p className="mt-3 text-sm text-faint" role="status">
        {format.plural(items.length, t.risks.count)}
      </p>
      <LoadMore more={risks.hasNextPage} busy={risks.isFetchingNextPage} load={risks.fetchNextPage} />
    </>
  )
}

function NobodyAtRisk({ tier }: { tier: RiskTier | undefined }) {
  const { t } = useI18n()
  const { title, detail, action } = tier ? t.risks.emptyTier : t.risks.empty
  return (
    <Card>
      <EmptyState icon={ShieldCheck} title={title} detail={detail}>
        <Link to={tier ? '/risks' : '/'} className={buttonClass()}>
          {action}
        </Link>
      </EmptyState>
    </Card>
  )
}
