import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Client } from '@vigia/client'
import { auditKinds } from '@vigia/domain/audit'
import { ScrollText } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { useCan, useClient } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { AuditDays } from './audit-days.tsx'
import { kindOf, parseAudit, type AuditSearch } from './url-state.ts'

const auditQuery = (client: Client, { kind, actor }: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', { kind, actor }],
    queryFn: ({ signal, pageParam }) => {
      const cursor = pageParam === undefined ? {} : { cursor: pageParam }
      const filter = { ...(kind ? { kind } : {}), ...(actor ? { actor } : {}) }
      return client.call('listAudit', { query: { limit: 50, ...filter, ...cursor } }, { signal })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  })

/** Who did what, and when; for those whose role may know. */
export function AuditLog() {
  const { t } = useI18n()
  if (!useCan('audit:read')) return <p className="text-soft">{t.audit.forbidden}</p>
  return (
    <section aria-labelledby="audit">
      <h2 id="audit" className="text-lg font-semibold">
        {t.audit.title}
      </h2>
      <p className="mb-5 max-w-prose text-pretty text-soft">{t.audit.intro}</p>
      <Filters />
      <Entries />
    </section>
  )
}

function useAuditSearch() {
  const search = useSearch({ strict: false, select: (all) => parseAudit(all) })
  const navigate = useNavigate()
  const change = (next: AuditSearch) => void navigate({ to: '/settings/audit', search: next, replace: true })
  return { search, change }
}

function Filters() {
  const { t } = useI18n()
  const { search, change } = useAuditSearch()
  const { actor } = search
  return (
    <div className="mb-5 flex flex-wrap items-end gap-4">
      <div className="w-56">
        <Field label={t.audit.kind}>
          {(field) => (
            <Select
              {...field}
              value={search.kind ?? ''}
              onChange={({ target }) => {
                const kind = kindOf(target.value)
                change({ ...(kind ? { kind } : {}), ...(actor ? { actor } : {}) })
              }}
            >
              <option value="">{t.audit.everyKind}</option>
              {auditKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t.audit.kinds[kind]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {actor && (
        <Button onClick={() => change(search.kind ? { kind: search.kind } : {})}>{t.audit.clear}</Button>
      )}
    </div>
  )
}

function Entries() {
  const { t } = useI18n()
  const { search, change } = useAuditSearch()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    auditQuery(useClient(), search),
  )
  if (error && !data) return <ProblemNotice error={error} retry={refetch} />
  if (!data) return <ListSkeleton rows={6} className="h-10" />
  const entries = data.pages.flatMap(({ items }) => items)
  if (entries.length === 0) {
    return search.kind || search.actor ? (
      <p className="text-soft">{t.audit.emptyFiltered}</p>
    ) : (
      <EmptyState icon={ScrollText} heading="h3" {...t.audit.empty} />
    )
  }
  return (
    <>
      <AuditDays entries={entries} onActor={(actor) => change({ ...search, actor })} />
      <LoadMore more={hasNextPage} busy={isFetchingNextPage} load={fetchNextPage} />
    </>
  )
}
