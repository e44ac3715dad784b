import { useQuery } from '@tanstack/react-query'
import type { DeliveryAttempt } from '@vigia/contracts/deliveries'

import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { deliveryQuery } from '../queries.ts'
import { DeliveryStatus } from './delivery-status.tsx'

interface Props {
  id: string
  nameOf: (destinationId: string) => string
  onClose: () => void
}

/** A delivery with each attempt: when, how long, and what came back. */
export function DeliverySheet({ id, nameOf, onClose }: Props) {
  const { t, format } = useI18n()
  const words = t.alerts.deliveries
  const delivery = useQuery(deliveryQuery(useClient(), id))
  return (
    <Sheet title={delivery.data ? nameOf(delivery.data.destinationId) : words.detail} onClose={onClose}>
      {delivery.isPending ? (
        <ListSkeleton rows={3} />
      ) : delivery.isError ? (
        <ProblemNotice error={delivery.error} retry={delivery.refetch} />
      ) : (
        <>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
            <DeliveryStatus status={delivery.data.status} />
            {format.moment(delivery.data.createdAt)}
            {delivery.data.expectedLoss > 0 && (
              <span>{words.loss(format.number(delivery.data.expectedLoss))}</span>
            )}
          </p>
          <p className="mt-2 font-mono text-xs text-faint select-all">{id}</p>
          {delivery.data.log.length === 0 ? (
            <p className="mt-6 text-soft">{words.noAttempts}</p>
          ) : (
            <ol className="mt-5 grid gap-4">
              {delivery.data.log.toReversed().map((attempt) => (
                <Attempt key={attempt.attempt} attempt={attempt} />
              ))}
            </ol>
          )}
        </>
      )}
    </Sheet>
  )
}

function Attempt({
  attempt: { attempt, at, status, error, latencyMs, answer },
}: {
  attempt: DeliveryAttempt
}) {
  const { t, format } = useI18n()
  const words = t.alerts.deliveries
  const isGood = status !== null && status >= 200 && status < 300
  return (
    <li data-testid="attempt" className="rounded-xl border border-line p-4 text-sm">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{words.attempt(format.number(attempt))}</span>
        <span className="text-faint">{format.moment(at)}</span>
      </p>
      <p className={`mt-1 tabular-nums ${isGood ? 'text-good-ink' : 'text-bad-ink'}`}>
        {[status, error, words.latency(format.number(latencyMs))].filter((part) => part !== null).join(' · ')}
      </p>
      <p className="mt-2 text-xs text-faint">{answer === null ? words.noAnswerBody : words.answer}</p>
      {answer !== null && (
        <pre className="mt-1 overflow-x-auto rounded-lg bg-sunken p-3 font-mono text-xs whitespace-pre-wrap break-words">
          {answer}
        </pre>
      )}
    </li>
  )
}
