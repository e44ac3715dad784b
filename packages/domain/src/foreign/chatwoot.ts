import { foreignAt, isForeignObject, lineAt, momentAt, numberAt, wordsAt } from './foreign-json.ts'
import { foreignCustomer, type ForeignReception } from './foreign-response.ts'

const ignored = (why: string): ForeignReception => ({ ignored: why })

/** What a Chatwoot webhook tells: the satisfaction survey of a conversation, once the customer has answered it. */
export function chatwootReception(sent: unknown): ForeignReception {
  const event = lineAt(sent, 'event')
  if (event !== 'message_updated' && event !== 'message_created')
    return ignored(`Only message_updated is read, not ${event?.slice(0, 80) ?? 'this'}`)
  if (lineAt(sent, 'content_type') !== 'input_csat')
    return ignored('A message that is no satisfaction survey')
  const answer = foreignAt(sent, 'content_attributes', 'submitted_values', 'csat_survey_response')
  if (!isForeignObject(answer) || numberAt(answer, 'rating') === undefined)
    return ignored('A satisfaction survey that is not answered yet')
  const message = lineAt(sent, 'id')
  if (!message) return ignored('A message without an id')
  const conversation = foreignAt(sent, 'conversation')
  const contact = foreignAt(conversation, 'meta', 'sender')
  const inbox = lineAt(sent, 'inbox', 'name')
  const words = wordsAt(answer, 'feedback_message')
  return {
    response: {
      id: `${lineAt(sent, 'account', 'id') ?? ''}:${message}`,
      survey: lineAt(sent, 'inbox', 'id') ?? 'inbox',
      surveyName: inbox,
      touchpoint: 'support-chat',
      channel: 'chat',
      customer: foreignCustomer({
        id: lineAt(contact, 'identifier'),
        email: lineAt(contact, 'email'),
        phone: lineAt(contact, 'phone_number'),
        anonymousId: lineAt(conversation, 'contact_inbox', 'source_id'),
        name: lineAt(contact, 'name'),
      }),
      employee: lineAt(conversation, 'meta', 'assignee', 'name')?.slice(0, 80),
      team: lineAt(conversation, 'meta', 'team', 'name')?.slice(0, 80),
      occurredAt: momentAt(sent, 'updated_at') ?? momentAt(sent, 'created_at'),
      attributes: {
        ...(inbox ? { inbox: inbox.slice(0, 500) } : {}),
        conversation: (lineAt(conversation, 'id') ?? '').slice(0, 100),
      },
      answers: [
        { question: 'rating', value: numberAt(answer, 'rating'), metric: 'csat' },
        ...(words ? [{ question: 'feedback_message', value: words }] : []),
      ],
    },
  }
}
