import { lineAt, momentAt, numberAt, wordsAt } from './foreign-json.ts'
import { foreignCustomer, touchpointNamed, type ForeignReception } from './foreign-response.ts'

/** What an administrator pastes as the body of a Zendesk webhook; Zendesk fills the placeholders. */
export const zendeskTemplate = {
  type: 'satisfaction',
  ticket_id: '{{ticket.id}}',
  rating: '{{ticket.satisfaction.current_rating}}',
  comment: "{{ticket.satisfaction.current_comment | strip_newlines | replace: '\"', '”'}}",
  requester_id: '{{ticket.requester.external_id}}',
  requester_email: '{{ticket.requester.email}}',
  requester_name: '{{ticket.requester.name}}',
  agent: '{{ticket.assignee.name}}',
  group: '{{ticket.group.name}}',
  form: '{{ticket.ticket_form}}',
  updated_at: '{{ticket.updated_at_with_timestamp}}',
} as const

/** Zendesk says good or bad, in the account's language; newer accounts say 1 to 5. */
function scoreOf(sent: unknown): number | undefined {
  const number = numberAt(sent, 'rating')
  if (number !== undefined) return number
  const word = lineAt(sent, 'rating')?.toLowerCase() ?? ''
  if (/^(good|buen)/.test(word)) return 5
  return /^(bad|mal)/.test(word) ? 1 : undefined
}

/** What a Zendesk trigger tells with {@link zendeskTemplate}: one rating a ticket, corrected when it changes. */
export function zendeskReception(sent: unknown): ForeignReception {
  const type = lineAt(sent, 'type')
  if (type !== 'satisfaction')
    return { ignored: `Only what the template sends is read, not ${type?.slice(0, 80) ?? 'this'}` }
  const ticket = lineAt(sent, 'ticket_id')
  const score = scoreOf(sent)
  if (!ticket) return { ignored: 'A rating without ticket_id' }
  if (score === undefined) return { ignored: 'A ticket that is not rated yet' }
  const words = wordsAt(sent, 'comment')
  const form = lineAt(sent, 'form')
  return {
    response: {
      id: ticket,
      survey: form ?? 'tickets',
      surveyName: form,
      touchpoint: touchpointNamed(form, 'support'),
      channel: 'email',
      customer: foreignCustomer({
        id: lineAt(sent, 'requester_id'),
        email: lineAt(sent, 'requester_email'),
        name: lineAt(sent, 'requester_name'),
      }),
      employee: lineAt(sent, 'agent')?.slice(0, 80),
      team: lineAt(sent, 'group')?.slice(0, 80),
      occurredAt: momentAt(sent, 'updated_at'),
      attributes: { ticket: ticket.slice(0, 100) },
      answers: [
        { question: 'rating', value: score, metric: 'csat' },
        ...(words ? [{ question: 'comment', value: words }] : []),
      ],
    },
  }
}
