import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { UserRoundSearch, Users } from 'lucide-react'
import { useCallback } from 'react'

import { customerListQuery, riskTotalsQuery } from '../../api/people-queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { CustomerHeads, CustomerRow } from './customer-row.tsx'

const route = getRouteApi('/customers')
const ROW = 64

export function CustomersPage() {
  const { t } = useI18n()
  const { query = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const seek = (settled: string) =>
    void navigate({ search: settled ? { query: settled } : {}, replace: true })

  return (
    <>
      <PageHeader title={t.customers.title} intro={t.customers.intro} />
      <SearchField
        label={t.customers.search}
        clear={t.customers.clear}
        placeholder={t.customers.placeholder}
        hint={t.customers.hint}
        value={query}
        onChange={seek}
      />
      <CustomerList query={query} />
    </>
  )
}

function CustomerList({ query }: { query: string }) {
  const { t, format } = useI18n()
  const client = useClient()
  const customers = useInfiniteQuery(customerListQuery(client, query))
  const totals = useQuery(riskTotalsQuery(client))
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = customers
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [fetchNextPage, hasNextPage, isFetchingNextPage])
  if (customers.isPending) return <ListSkeleton rows={6} className="h-16" />
  if (customers.isError) return <ProblemNotice error={customers.error} retry={customers.refetch} />

  const items = customers.data.pages.flatMap((page) => page.items)
  const { results, recent } = t.customers
  if (items.length === 0) return <Nobody query={query} />
  return (
    <>
      <h2 className="sr-only">{query ? results : recent}</h2>
      <p className="mb-2 text-sm text-faint tabular-nums" role="status">
        {format.plural(items.length, hasNextPage ? t.customers.countMore : t.customers.count)}
      </p>
      <Card className={classes('overflow-clip', customers.isPlaceholderData && 'opacity-60')}>
        <CustomerHeads />
        <VirtualList
          label={query ? results : recent}
          items={items}
          keyOf={(customer) => customer.id}
          estimate={ROW}
          render={(customer) => <CustomerRow customer={customer} currency={totals.data?.currency} />}
          onEnd={onEnd}
        />
      </Card>
    </>
  )
}

function Nobody({ query }: { query: string }) {
  const { t } = useI18n()
  const { nothing, nothingDetail, empty } = t.customers
  return (
    <Card role="status">
      {query ? (
        <EmptyState icon={UserRoundSearch} title={nothing(query)} detail={nothingDetail} />
      ) : (
        <EmptyState icon={Users} title={empty.title} detail={empty.detail}>
          <Link to="/connect" className={buttonClass({ kind: 'primary' })}>
            {empty.action}
          </Link>
        </EmptyState>
      )}
    </Card>
  )
}
