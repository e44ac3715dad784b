import { Link } from '@tanstack/react-router'
import type { Delivery } from '@vigia/contracts/deliveries'
import { ChevronRight, RotateCw } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { DeliveryStatus } from './delivery-status.tsx'
import { answerText } from './delivery-words.ts'
import { useReplay } from './use-deliveries.ts'

interface Props {
  delivery: Delivery
  destination: string
  onOpen: (id: string) => void
}

/** One delivery: to whom, what became of it, and what can be done about it. */
export function DeliveryRow({ delivery, destination, onOpen }: Props) {
  const { t, format } = useI18n()
  const words = t.alerts.deliveries
  const { id, status, attempts, nextAttemptAt, caseId, createdAt } = delivery
  const replay = useReplay(words.replayed)
  const isWaiting = status === 'held' || status === 'dropped' || status === 'queued'
  const when = format.relative(createdAt, new Date())

  return (
    <div
      data-testid="delivery-row"
      data-status={status}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-3 text-sm"
    >
      <div className="min-w-0 grow basis-48">
        <p className="truncate font-medium">{destination}</p>
        <p className="text-faint" title={format.moment(createdAt)}>
          {when}
          {caseId !== '' && (
            <>
              {' · '}
              <Link
                to="/cases/$id"
                params={{ id: caseId }}
                className="rounded font-medium text-accent hover:underline"
              >
                {words.viewCase}
                <span className="sr-only">: {destination}</span>
              </Link>
            </>
          )}
        </p>
      </div>
      <div className="min-w-0 grow basis-56">
        <DeliveryStatus status={status} />
        <p className="text-soft tabular-nums">
          {answerText(delivery, t, format)}
          <span className="text-faint">
            {isWaiting ? null : ` · ${format.plural(attempts, words.attempts)}`}
            {status === 'held' && nextAttemptAt && ` · ${words.heldUntil(format.moment(nextAttemptAt))}`}
            {status === 'pending' &&
              nextAttemptAt &&
              `, ${words.nextAttempt(format.relative(nextAttemptAt, new Date()))}`}
          </span>
        </p>
      </div>
      <div className="flex items-center gap-1">
        {status !== 'pending' && status !== 'queued' && (
          <Button kind="quiet" size="small" disabled={replay.isPending} onClick={() => replay.mutate(id)}>
            <RotateCw className="size-3.5" aria-hidden="true" />
            {isWaiting ? words.sendNow : words.replay}
            <span className="sr-only">: {words.replayOf(when)}</span>
          </Button>
        )}
        <Button kind="quiet" size="icon" aria-label={words.openOf(when)} onClick={() => onOpen(id)}>
          <ChevronRight className="size-4" aria-hidden="true" />
        </Button>
      </div>
    </div>
  )
}
