import { Link } from '@tanstack/react-router'
import type { Delivery } from '@vigia/contracts/deliveries'
import { Archive, Check, Clock, Hand, RotateCw, X } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'

const looks = {
  delivered: [Check, 'bg-good-soft text-good-ink'],
  queued: [Clock, 'bg-warn-soft text-warn-ink'],
  pending: [Clock, 'bg-warn-soft text-warn-ink'],
  held: [Hand, 'bg-sunken text-soft'],
  dropped: [Archive, 'bg-sunken text-soft'],
  dead: [X, 'bg-bad-soft text-bad-ink'],
} as const

const cell = 'block md:table-cell md:py-3 md:pr-4'

interface Props {
  delivery: Delivery
  destination: string
  replay: (id: string) => void
}

export function DeliveryRow({ delivery, destination, replay }: Props) {
  const { t, format } = useI18n()
  const words = t.alerts.deliveries
  const { id, status, attempts, nextAttemptAt, caseId, createdAt } = delivery
  const [Icon, tone] = looks[status]
  const isWaiting = status === 'held' || status === 'dropped' || status === 'queued'
  const now = new Date()

  return (
    <tr
      role="row"
      data-testid="delivery-row"
      className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-b border-line py-3 last:border-b-0 md:table-row md:py-0"
    >
      <td
        role="cell"
        className={classes(cell, 'col-span-2 text-soft md:text-ink')}
        title={format.moment(createdAt)}
      >
        {format.relative(createdAt, now)}
      </td>
      <th role="rowheader" scope="row" className={classes(cell, 'order-first font-medium')}>
        {destination}
      </th>
      <td role="cell" className={classes(cell, 'order-first text-end md:text-start')}>
        <span
          className={classes('inline-flex h-6 items-center gap-1 rounded-md px-2 text-xs font-medium', tone)}
        >
          <Icon className="size-3.5" aria-hidden="true" />
          {words.status[status]}
        </span>
      </td>
      <td role="cell" className={classes(cell, 'col-span-2 text-soft tabular-nums')}>
        <AnswerText delivery={delivery} />
        <span className="block text-xs text-faint">
          {isWaiting ? null : format.plural(attempts, words.attempts)}
          {status === 'held' && nextAttemptAt && words.heldUntil(format.moment(nextAttemptAt))}
          {status === 'pending' &&
            nextAttemptAt &&
            `, ${words.nextAttempt(format.relative(nextAttemptAt, now))}`}
        </span>
      </td>
      <td role="cell" className={cell}>
        {caseId !== '' && (
          <Link
            to="/cases/$id"
            params={{ id: caseId }}
            className="rounded font-medium text-accent hover:underline"
          >
            {words.viewCase}
            <span className="sr-only">: {destination}</span>
          </Link>
        )}
      </td>
      <td role="cell" className={classes(cell, 'text-end md:pr-0')}>
        {status !== 'pending' && status !== 'queued' && (
          <Button kind="quiet" size="small" onClick={() => replay(id)}>
            <RotateCw className="size-3.5" aria-hidden="true" />
            {isWaiting ? words.sendNow : words.replay}
            <span className="sr-only">: {words.replayOf(format.moment(createdAt))}</span>
          </Button>
        )}
      </td>
    </tr>
  )
}

/** Why it was held back or dropped, in words; a reason that this page does not know is told as it is. */
const heldWords = (reason: string, known: Record<string, string>): string => known[reason] ?? reason

function AnswerText({ delivery }: { delivery: Delivery }) {
  const { t, format } = useI18n()
  const { lastStatus, lastError, latencyMs, heldReason } = delivery
  const parts = [
    heldReason === null ? null : heldWords(heldReason, t.alerts.deliveries.heldReason),
    lastStatus === null ? null : String(lastStatus),
    lastError,
    latencyMs === null ? null : t.alerts.deliveries.latency(format.number(latencyMs)),
  ].filter((part) => part !== null)
  return <>{parts.length === 0 ? t.common.none : parts.join(' · ')}</>
}
