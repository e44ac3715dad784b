import { foreignAt, touchpointNamed, wordsAt } from '../foreign/index.ts'
import { channels } from '../signals/index.ts'
import { flat, given, numbersIn, numeric, shortLine, snakeCase, type WireCustomer } from './translated.ts'

/** Something that a site or app tracked, whoever carries it. */
export interface Tracked {
  event: string
  properties: unknown
  customer: WireCustomer | undefined
  channel: string
  at: string | undefined
}

const metrics = new Set(['nps', 'csat', 'ces', 'stars', 'enps'])

/** Segment's own names for what we know as well. */
const commerce: Record<string, string> = {
  order_completed: 'purchase',
  order_refunded: 'return',
  order_cancelled: 'cancellation_requested',
}

/** Properties that have a place of their own, and so are no attributes. */
const placed = new Set(
  'metric score comment touchpoint channel severity measures issue employee team shop release language rating review_body value'.split(
    ' ',
  ),
)

const scoreOf = (type: string, properties: unknown): [metric: string, score: unknown] | null => {
  const metric = foreignAt(properties, 'metric')
  const score = foreignAt(properties, 'score')
  if (typeof metric === 'string' && score !== undefined) return [metric.toLowerCase(), score]
  const submitted = /^(nps|csat|ces|enps)_submitted$/.exec(type)?.[1]
  if (submitted && score !== undefined) return [submitted, score]
  const rating = foreignAt(properties, 'rating')
  return type === 'product_reviewed' && rating !== undefined ? ['stars', rating] : null
}

const rest = (properties: unknown) => {
  const all = flat(properties) ?? {}
  const others = Object.entries(all).filter(([name]) => !placed.has(name))
  return others.length === 0 ? undefined : Object.fromEntries(others)
}

/** What was tracked as a batch item: feedback where it tells a score, else an event. */
export function trackedItem({ event, properties, customer, channel, at }: Tracked): Record<string, unknown> {
  const type = snakeCase(event)
  const told = (name: string) => shortLine(foreignAt(properties, name))
  const stated = told('channel')
  const common = {
    customer,
    channel: channels.find((each) => each === stated) ?? channel,
    occurredAt: at,
    employee: told('employee'),
    team: told('team'),
    shop: told('shop'),
    release: told('release'),
    attributes: rest(properties),
  }
  const comment = wordsAt(properties, 'comment') ?? wordsAt(properties, 'review_body')
  const scored = scoreOf(type, properties)
  if (scored && metrics.has(scored[0])) {
    const [metric, score] = scored
    const touchpoint = told('touchpoint') ?? touchpointNamed(event, 'general')
    const feedback = { kind: 'feedback', touchpoint, metric, score: numeric(score), comment }
    return given({ ...feedback, language: told('language'), ...common })
  }
  const measures = foreignAt(properties, 'measures')
  const value = ['total', 'revenue', 'value']
    .map((name) => numeric(foreignAt(properties, name)))
    .find((each) => each !== undefined)
  return given({
    kind: 'event',
    type: commerce[type] ?? type,
    touchpoint: told('touchpoint'),
    severity: numeric(foreignAt(properties, 'severity')),
    measures:
      numbersIn(measures) ??
      numbersIn(
        given({
          waitMinutes: foreignAt(properties, 'waitMinutes'),
          daysLate: foreignAt(properties, 'daysLate'),
        }),
      ),
    issue: told('issue'),
    value,
    comment,
    ...common,
  })
}
