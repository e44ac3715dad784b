import { foreignAt, isForeignObject, lineAt, momentAt, numberAt, wordsAt } from './foreign-json.ts'
import { foreignCustomer, type ForeignReception } from './foreign-response.ts'

const personOf = (item: unknown, rating: unknown) => {
  const contact = foreignAt(rating, 'contact')
  const first = foreignAt(item, 'contacts', 'contacts', 0)
  const author = foreignAt(item, 'source', 'author')
  const isPerson = ['user', 'lead', 'contact'].includes(lineAt(author, 'type') ?? '')
  return foreignCustomer({
    id: lineAt(contact, 'external_id') ?? lineAt(first, 'external_id'),
    email: lineAt(contact, 'email') ?? (isPerson ? lineAt(author, 'email') : undefined),
    anonymousId:
      lineAt(contact, 'id') ?? lineAt(first, 'id') ?? (isPerson ? lineAt(author, 'id') : undefined),
    name: lineAt(contact, 'name') ?? (isPerson ? lineAt(author, 'name') : undefined),
  })
}

/** What an Intercom notification tells: the rating of a conversation and, once it is there, the remark. */
export function intercomReception(sent: unknown): ForeignReception {
  const topic = lineAt(sent, 'topic')?.slice(0, 80)
  if (!topic?.startsWith('conversation.rating.'))
    return { ignored: `Only conversation.rating.added is read, not ${topic ?? 'this'}` }
  const item = foreignAt(sent, 'data', 'item')
  const rating = foreignAt(item, 'conversation_rating')
  const conversation = lineAt(item, 'id')
  if (!conversation || !isForeignObject(rating) || numberAt(rating, 'rating') === undefined)
    return { ignored: 'A conversation that is not rated yet' }
  const app = lineAt(sent, 'app_id') ?? 'intercom'
  const words = wordsAt(rating, 'remark')
  const employee =
    lineAt(rating, 'teammate', 'name') ??
    lineAt(rating, 'teammate', 'email') ??
    lineAt(rating, 'teammate', 'id')
  return {
    response: {
      id: `${app}:${conversation}:${lineAt(rating, 'created_at') ?? ''}`,
      survey: app,
      touchpoint: 'support-chat',
      channel: 'chat',
      customer: personOf(item, rating),
      employee: employee?.slice(0, 80),
      occurredAt: momentAt(rating, 'created_at') ?? momentAt(sent, 'created_at'),
      attributes: { conversation: conversation.slice(0, 100) },
      answers: [
        { question: 'rating', value: numberAt(rating, 'rating'), metric: 'csat' },
        ...(words ? [{ question: 'remark', value: words }] : []),
      ],
    },
  }
}
