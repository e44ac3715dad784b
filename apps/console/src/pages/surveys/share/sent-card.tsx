import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Invitation } from '@vigia/contracts/invitations'

import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { useNotify } from '../../../ui/toast.tsx'
import { invitationsQuery } from '../queries.ts'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useWords } from '../words.ts'

const open = new Set<Invitation['status']>(['scheduled', 'held', 'sent', 'delivered'])

/** Who was invited, masked, and how far each invitation came; with the reason where one is held. */
export function SentCard({ id }: { id: string }) {
  const words = useWords().share.sent
  const sent = useInfiniteQuery(invitationsQuery(useClient(), id))
  const items = sent.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Card aria-labelledby="sent" className="p-5">
      <SectionHeading id="sent" title={words.title} />
      <div className="mt-2">
        {sent.isPending ? (
          <ListSkeleton rows={2} className="h-12" />
        ) : sent.isError ? (
          <ProblemNotice error={sent.error} retry={sent.refetch} />
        ) : items.length === 0 ? (
          <p className="py-4 text-sm text-soft">{words.empty}</p>
        ) : (
          <ul>
            {items.map((item) => (
              <SentRow key={item.id} item={item} survey={id} />
            ))}
          </ul>
        )}
        <LoadMore more={sent.hasNextPage} busy={sent.isFetchingNextPage} load={sent.fetchNextPage} />
      </div>
    </Card>
  )
}

function SentRow({ item, survey }: { item: Invitation; survey: string }) {
  const { format, t } = useI18n()
  const words = useWords().share.sent
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const refuse = useRefusal()
  const to = item.to ?? t.common.unknownCustomer
  const cancel = useMutation({
    mutationFn: () => client.call('cancelInvitation', { params: { id: item.id }, body: {} }),
    onSuccess: () => notify({ tone: 'good', title: words.cancelled }),
    onError: refuse,
    onSettled: () => queries.invalidateQueries({ queryKey: ['invitations', survey] }),
  })
  const now = new Date()
  const reason = item.reason === null ? null : (words.reason[item.reason] ?? item.reason)
  const parts = [
    reason,
    item.nextAt && open.has(item.status) && item.status !== 'sent'
      ? words.again(format.relative(item.nextAt, now))
      : null,
  ].filter((part) => part !== null)
  return (
    <li
      data-testid="invitation"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line py-3 not-last:border-b last:pb-0"
    >
      <span className="min-w-0 grow basis-48 truncate font-mono text-sm">{to}</span>
      <span className="min-w-0 grow basis-56 text-sm">
        <span className="font-medium">{words.status[item.status]}</span>
        {parts.length > 0 && <span className="text-soft"> · {parts.join(' · ')}</span>}
      </span>
      <span className="text-sm text-faint" title={format.moment(item.createdAt)}>
        {format.relative(item.answeredAt ?? item.sentAt ?? item.createdAt, now)}
      </span>
      {open.has(item.status) ? (
        <Button
          kind="quiet"
          size="small"
          disabled={cancel.isPending}
          aria-label={words.cancelOf(to)}
          onClick={() => cancel.mutate()}
        >
          {words.cancel}
        </Button>
      ) : (
        <span className="w-18" />
      )}
    </li>
  )
}
