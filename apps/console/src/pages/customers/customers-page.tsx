import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Search, UserRoundSearch, Users, X } from 'lucide-react'
import { useEffect, useId, useState } from 'react'

import { customersQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { inputClass } from '../../ui/field.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { CustomerRow } from './customer-row.tsx'
import { useSettled } from './use-settled.ts'

const route = getRouteApi('/customers')
const SETTLE_MS = 250

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
  const { t } = useI18n()
  const customers = useInfiniteQuery(customersQuery(useClient(), query))
  if (customers.isPending) return <ListSkeleton rows={6} className="h-16" />
  if (customers.isError) return <ProblemNotice error={customers.error} retry={customers.refetch} />

  const items = customers.data.pages.flatMap((page) => page.items)
  const { nothing, nothingDetail, empty, results, recent } = t.customers
  if (items.length === 0) {
    return (
      <Card role="status">
        {query ? (
          <EmptyState icon={UserRoundSearch} title={nothing(query)} detail={nothingDetail} />
        ) : (
          <EmptyState icon={Users} {...empty} />
        )}
      </Card>
    )
  }
  return (
    <>
      <h2 className="sr-only">{query ? results : recent}</h2>
      <Card className={classes('overflow-hidden', customers.isPlaceholderData && 'opacity-60')}>
        <ul>
          {items.map((customer) => (
            <CustomerRow key={customer.id} customer={customer} />
          ))}
        </ul>
      </Card>
      <LoadMore
        more={customers.hasNextPage}
        busy={customers.isFetchingNextPage}
        load={customers.fetchNextPage}
      />
    </>
  )
}
