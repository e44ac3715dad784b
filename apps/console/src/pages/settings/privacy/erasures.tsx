import { useInfiniteQuery } from '@tanstack/react-query'

import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'

const shown = ['eraseCustomer', 'exportCustomer'] as const

/** Who was erased or exported, by whom and when: what one shows to an authority. */
export function Erasures() {
  const { t, format } = useI18n()
  const words = t.privacy.requests
  const client = useClient()
  const audit = useInfiniteQuery({
    queryKey: ['audit', 'people'],
    queryFn: ({ signal, pageParam }) =>
      client.call(
        'listAudit',
        { query: { kind: 'customer', limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })
  if (audit.isPending) return <ListSkeleton rows={2} className="mt-4 h-10" />
  if (audit.isError) return <ProblemNotice error={audit.error} retry={audit.refetch} />
  const items = audit.data.pages
    .flatMap((page) => page.items)
    .flatMap((item) => {
      const action = shown.find((one) => one === item.action)
      return action ? [{ ...item, action }] : []
    })
  return (
    <>
      {items.length === 0 ? (
        <p className="mt-4 text-sm text-soft">{words.none}</p>
      ) : (
        <ul className="mt-3 divide-y divide-line">
          {items.map(({ id, at, action, target, actor }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2.5 text-sm">
              <span className="font-medium">{words.actions[action]}</span>
              <code className="font-mono text-xs break-all text-soft">{target}</code>
              <span className="ms-auto text-soft">
                {actor.name ?? actor.id} · {format.moment(at)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <LoadMore more={audit.hasNextPage} busy={audit.isFetchingNextPage} load={audit.fetchNextPage} />
    </>
  )
}
