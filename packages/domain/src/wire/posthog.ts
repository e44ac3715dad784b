import {
  foreignAt,
  foreignCustomer,
  isForeignObject,
  lineAt,
  listAt,
  momentAt,
  touchpointNamed,
  type ForeignAnswer,
  type ForeignResponse,
} from '../foreign/index.ts'
import { trackedItem } from './track.ts'
import { flat, given, numeric, type Translated, type WireCustomer } from './translated.ts'

/** A survey that was answered, or what else a message is. */
export type FromPosthog = Translated | { is: 'response'; response: ForeignResponse }

function customerOf(message: unknown): WireCustomer | undefined {
  const properties = foreignAt(message, 'properties')
  const set = {
    ...flat(foreignAt(properties, '$set_once')),
    ...flat(foreignAt(properties, '$set')),
    ...flat(foreignAt(message, '$set')),
  }
  const told = lineAt(message, 'distinct_id') ?? lineAt(properties, 'distinct_id')
  const isNameless = foreignAt(properties, '$process_person_profile') === false
  const known = foreignCustomer({
    ...(isNameless ? { anonymousId: told } : { id: told }),
    ...(isNameless ? {} : { anonymousId: lineAt(properties, '$anon_distinct_id') }),
    email: lineAt(set, 'email'),
    phone: lineAt(set, 'phone'),
  })
  if (!known) return undefined
  const { email: _, phone: __, ...others } = set
  return Object.keys(others).length > 0 ? { ...known, traits: others } : known
}

const scaleOf = (question: unknown): Partial<ForeignAnswer> => {
  const most = numeric(foreignAt(question, 'scale'))
  if (most === 10) return { metric: 'nps' }
  if (most === 7) return { metric: 'ces' }
  return most === 5 ? { metric: 'csat' } : {}
}

const valueOf = (told: unknown): unknown => numeric(told) ?? told

/** The answers of a `survey sent`: by question, or in the older form by number, the first without one. */
function answersOf(properties: unknown): ForeignAnswer[] {
  const questions = listAt(properties, '$survey_questions')
  return questions.flatMap((question, i): ForeignAnswer[] => {
    const id = lineAt(question, 'id') ?? String(i)
    const told =
      foreignAt(properties, `$survey_response_${id}`) ??
      foreignAt(properties, i === 0 ? '$survey_response' : `$survey_response_${i}`) ??
      foreignAt(question, 'response')
    const label = lineAt(question, 'question')
    return told === undefined || told === null
      ? []
      : [{ question: id, value: valueOf(told), ...given({ label }), ...scaleOf(question) }]
  })
}

/** What a survey without a list of its questions was answered with. */
function bareAnswers(properties: unknown): ForeignAnswer[] {
  const all = typeof properties === 'object' && properties !== null ? Object.entries(properties) : []
  return all
    .filter(([name, value]) => name.startsWith('$survey_response') && value !== null)
    .map(([name, value]) => ({
      question: name.replace(/^\$survey_response_?/, '') || '0',
      value: valueOf(value),
    }))
}

function responseOf(message: unknown, id: string): ForeignResponse {
  const properties = foreignAt(message, 'properties')
  const survey = lineAt(properties, '$survey_id') ?? 'survey'
  const name = lineAt(properties, '$survey_name')
  const answers = answersOf(properties)
  return given({
    id: lineAt(properties, '$survey_submission_id') ?? id,
    survey: survey.slice(0, 200),
    surveyName: name,
    touchpoint: touchpointNamed(lineAt(properties, 'touchpoint') ?? name, 'posthog'),
    channel: 'web',
    customer: customerOf(message),
    language: lineAt(properties, '$survey_language'),
    occurredAt: momentAt(message, 'timestamp'),
    answers: answers.length > 0 ? answers : bareAnswers(properties),
  }) as unknown as ForeignResponse
}

/** A message of PostHog's capture API. */
export function fromPosthog(message: unknown): FromPosthog {
  const event = lineAt(message, 'event')
  const at = momentAt(message, 'timestamp')
  const id = lineAt(message, 'uuid')?.slice(0, 180)
  if (!event) return { is: 'nothing', why: 'A message needs its event' }
  if (event === 'survey sent')
    return { is: 'response', response: responseOf(message, id ?? `${lineAt(message, 'distinct_id')}`) }
  const customer = customerOf(message)
  if (event === '$identify' || event === '$set' || event === '$pageview' || event === '$screen')
    return customer ? { is: 'person', customer, at } : { is: 'nothing', why: `${event} needs distinct_id` }
  if (event === '$create_alias') {
    const previous = lineAt(message, 'properties', 'alias')
    return previous && customer
      ? { is: 'alias', previous, customer, at }
      : { is: 'nothing', why: 'An alias needs both ids' }
  }
  if (event.startsWith('$') || event.startsWith('survey '))
    return { is: 'nothing', why: `${event} is PostHog's own` }
  const told = foreignAt(message, 'properties')
  const properties = Object.fromEntries(
    Object.entries(isForeignObject(told) ? told : {}).filter(([name]) => !name.startsWith('$')),
  )
  return {
    is: 'signal',
    key: id && `posthog:${id}`,
    item: trackedItem({ event, properties, customer, channel: 'web', at }),
  }
}
