import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PrivacyRequest } from '@vigia/contracts/privacy-requests'
import { useState } from 'react'

import { privacyRequestsQuery, useSetRequest } from '../../../api/privacy-queries.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { Can } from '../../../session/can.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { LoadMore } from '../../../ui/load-more.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'

type Which = 'open' | 'closed'

/** Who asked for their data and waits for an answer, the most urgent first; or who was answered. */
export function Requests() {
  const { t } = useI18n()
  const words = t.privacy.requests
  const [which, setWhich] = useState<Which>('open')
  const found = useInfiniteQuery(privacyRequestsQuery(useClient(), which))
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="mt-4" data-testid="privacy-requests">
      <Segmented
        small
        label={words.title}
        value={which}
        options={[
          { value: 'open', label: words.open },
          { value: 'closed', label: words.closed },
        ]}
        onChange={setWhich}
      />
      {found.isPending ? (
        <ListSkeleton rows={2} className="mt-3 h-14" />
      ) : found.isError ? (
        <ProblemNotice error={found.error} retry={found.refetch} />
      ) : items.length === 0 ? (
        <p className="mt-3 text-sm text-pretty text-soft">
          {which === 'open' ? words.nobody : words.noneClosed}
        </p>
      ) : (
        <ul className="mt-1 divide-y divide-line">
          {items.map((request) => (
            <Row key={request.id} request={request} />
          ))}
        </ul>
      )}
      <LoadMore more={found.hasNextPage} busy={found.isFetchingNextPage} load={found.fetchNextPage} />
    </div>
  )
}

function Row({ request }: { request: PrivacyRequest }) {
  const { t, format } = useI18n()
  const words = t.privacy.requests
  const { customerId, customerName, isHere, kind, note, askedAt } = request
  return (
    <li className="grid gap-2 py-3 text-sm sm:flex sm:items-start sm:gap-4" data-testid="privacy-request">
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline gap-x-2">
          {isHere ? (
            <Link
              to="/customers/$id"
              params={{ id: customerId }}
              className="max-w-full truncate rounded font-medium text-accent hover:underline"
            >
              <bdi>{customerName ?? t.common.unknownCustomer}</bdi>
            </Link>
          ) : (
            <span className="font-medium text-soft">{words.erased}</span>
          )}
          <span>{words.kind[kind]}</span>
        </p>
        <p className="text-faint">
          {words.asked(format.fullDay(askedAt))} · <Deadline request={request} />
        </p>
        {note && <p className="mt-0.5 break-words text-soft">{note}</p>}
      </div>
      <Can scope="customers:write">
        <Actions request={request} />
      </Can>
    </li>
  )
}

function Deadline({ request: { status, dueAt, closedAt } }: { request: PrivacyRequest }) {
  const { t, format } = useI18n()
  const words = t.privacy.requests
  const now = new Date()
  if (closedAt !== null)
    return (
      <span>
        {words.status[status]} · {format.fullDay(closedAt)}
      </span>
    )
  const isLate = new Date(dueAt) < now
  const tell = isLate ? words.overdue : words.due
  return (
    <span className={classes(isLate && 'font-medium text-bad-ink')}>
      {tell(format.relative(dueAt, now), format.day(dueAt))}
    </span>
  )
}

function Actions({ request }: { request: PrivacyRequest }) {
  const words = useI18n().t.privacy.requests
  const set = useSetRequest()
  const to = (status: PrivacyRequest['status']) => () => set.mutate({ request, status })
  if (request.status !== 'open')
    return request.isHere ? (
      <Button size="small" disabled={set.isPending} onClick={to('open')}>
        {words.reopen}
      </Button>
    ) : null
  return (
    <div className="flex shrink-0 flex-wrap gap-2">
      {request.kind === 'access' ? (
        <Button size="small" disabled={set.isPending} onClick={to('done')}>
          {words.answer}
        </Button>
      ) : (
        <Link
          to="/customers/$id"
          params={{ id: request.customerId }}
          className={buttonClass({ size: 'small' })}
        >
          {words.toErase}
        </Link>
      )}
      <Button kind="quiet" size="small" disabled={set.isPending} onClick={to('refused')}>
        {words.refuse}
      </Button>
    </div>
  )
}
