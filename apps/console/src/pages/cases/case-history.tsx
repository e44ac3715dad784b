import { useQuery } from '@tanstack/react-query'
import type { CaseEvent } from '@vigia/contracts/cases'

import { caseEventsQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'

const textAt = (event: CaseEvent, name: string): string => {
  const value = event.details?.[name]
  return typeof value === 'string' ? value : ''
}

/** What an event says, in a sentence without its subject. */
function useSentence() {
  const { t, format } = useI18n()
  const words = t.cases.event
  return (event: CaseEvent): string => {
    switch (event.action) {
      case 'contact': {
        const channel = textAt(event, 'channel')
        const by = channel === '' ? '' : words.channel[channel as keyof typeof words.channel]
        return event.details?.['reached'] === false ? words.notReached(by) : words.reached(by)
      }
      case 'assign':
        return words.assigned(textAt(event, 'assignee'))
      case 'snooze':
        return words.snoozed(textAt(event, 'until') === '' ? '' : format.moment(textAt(event, 'until')))
      case 'resolve': {
        const cause = textAt(event, 'cause')
        const outcome = event.outcome ? t.words.caseOutcome[event.outcome] : ''
        return words.resolved(outcome, cause === '' ? '' : (t.words.theme[cause] ?? cause))
      }
      case 'escalate':
        return words.escalated(textAt(event, 'toName'))
      case 'undo':
        return words.undone(words.plain[textAt(event, 'undone')] ?? '')
      case 'step':
        return event.details?.['done'] === false ? words.unticked : words.ticked
      default:
        return words.plain[event.action] ?? event.action
    }
  }
}

/** Who did what, when, and what they wrote: the newest first. */
export function CaseHistory({ id }: { id: string }) {
  const { t, format } = useI18n()
  const sentence = useSentence()
  const found = useQuery(caseEventsQuery(useClient(), id))
  if (found.isPending) return <ListSkeleton rows={3} className="h-10" />
  if (found.isError) return <ProblemNotice error={found.error} retry={found.refetch} />

  return (
    <ol data-testid="case-history" className="mt-5 space-y-3">
      {found.data.items.toReversed().map((event) => (
        <li key={event.version} className="flex gap-3 text-sm">
          <span aria-hidden="true" className="mt-2 size-1.5 shrink-0 rounded-full bg-edge" />
          <div className="min-w-0">
            <p>
              <span className="font-medium">{event.actor ?? t.cases.event.system}</span> {sentence(event)}
              <time dateTime={event.at} title={format.moment(event.at)} className="text-faint">
                {' · '}
                {format.relative(event.at, new Date())}
              </time>
            </p>
            {event.note && (
              <p className="mt-1 rounded-lg bg-sunken px-3 py-2 break-words whitespace-pre-line">
                {event.note}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
