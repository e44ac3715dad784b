import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Search, UserRoundSearch, Users, X } from 'lucide-react'
import { useCallback, useEffect, useId, useState } from 'react'

import { customerListQuery, riskTotalsQuery } from '../../api/people-queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { inputClass } from '../../ui/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { CustomerHeads, CustomerRow } from './customer-row.tsx'
import { useSettled } from './use-settled.ts'

const route = getRouteApi('/customers')
const SETTLE_MS = 250
const ROW = 64

export function CustomersPage() {
  const { t } = useI18n()
  const { query = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const [written, setWritten] = useState(query)
  const settled = useSettled(written.trim(), SETTLE_MS)

  useEffect(() => {
    if (settled !== query) void navigate({ search: settled ? { query: settled } : {}, replace: true })
    // Only what is written leads; the address follows.
  }, [settled])
  useEffect(() => {
    // Unless the address was changed from elsewhere: the navigation, or the way back.
    if (query !== settled) setWritten(query)
  }, [query])

  return (
    <>
      <PageHeader title={t.customers.title} intro={t.customers.intro} />
      <SearchBox value={written} onChange={setWritten} />
      <CustomerList query={settled} />
    </>
  )
}

function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useI18n()
  const id = useId()
  return (
    <search className="mb-4 block">
      <label htmlFor={id} className="sr-only">
        {t.customers.search}
      </label>
      <div className="relative">
        <Search
          className="pointer-events-none absolute inset-y-0 left-3.5 my-auto size-4.5 text-faint"
          aria-hidden="true"
        />
        <input
          id={id}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          value={value}
          placeholder={t.customers.placeholder}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange(event.target.value)}
          className={classes(inputClass, 'h-12 rounded-xl pr-12 pl-11 text-base sm:text-base')}
        />
        {value && (
          <button
            type="button"
            aria-label={t.customers.clear}
            onClick={() => onChange('')}
            className="absolute inset-y-0 right-1.5 my-auto grid size-9 place-items-center rounded-lg text-faint hover:bg-sunken hover:text-ink"
          >
            <X className="size-4" aria-hidden="true" />
          </button>
        )}
      </div>
      <p id={`${id}-hint`} className="mt-1.5 text-sm text-faint">
        {t.customers.hint}
      </p>
    </search>
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
