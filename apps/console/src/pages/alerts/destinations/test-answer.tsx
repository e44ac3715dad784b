import type { Output } from '@vigia/client'
import { CircleCheck, TriangleAlert } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'

/** What a destination answered to a sample, where it was sent from. */
export function TestAnswer({ answer: { delivered, status, error } }: { answer: Output<'testDestination'> }) {
  const { t } = useI18n()
  const words = t.alerts.destinations.answered
  const Icon = delivered ? CircleCheck : TriangleAlert
  const told = [status === null ? null : `${words.status} ${status}`, error].filter((part) => part !== null)
  return (
    <p
      role="status"
      data-testid="test-answer"
      className={`mt-2 flex items-start gap-2 rounded-lg px-3 py-2 text-sm ${delivered ? 'bg-good-soft text-good-ink' : 'bg-bad-soft text-bad-ink'}`}
    >
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <span className="min-w-0 break-words">
        <strong>{delivered ? words.ok : words.failed}.</strong>{' '}
        {told.join(' · ') || t.alerts.destinations.noAnswer}
      </span>
    </p>
  )
}
