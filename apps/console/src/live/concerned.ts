import type { LiveTopic, News } from '@vigia/domain/live'

/** Of what the queries of each name tell. One that is not listed says it itself: `meta: { live: ['signals'] }`. */
const topicsByName: Readonly<Record<string, readonly LiveTopic[]>> = {
  metric: ['signals'],
  arrivals: ['signals'],
  changes: ['signals'],
  comments: ['signals'],
  drivers: ['signals'],
  emotions: ['signals'],
  employees: ['signals'],
  journey: ['signals'],
  themes: ['signals'],
  touchpoints: ['signals'],
  usage: ['signals'],
  value: ['signals', 'risks', 'cases'],
  customers: ['customers', 'risks'],
  customer: ['customers', 'risks', 'cases'],
  timeline: ['customers', 'risks', 'cases'],
  merges: ['customers'],
  risks: ['risks', 'cases'],
  'risk-totals': ['risks'],
  cases: ['cases'],
  'case-counts': ['cases'],
  case: ['cases'],
  'case-events': ['cases'],
  alerts: ['alerts'],
  deliveries: ['deliveries'],
  budget: ['deliveries'],
  digests: ['deliveries'],
  imports: ['imports'],
  import: ['imports'],
}

/** Queries whose second part is the id of the one thing that they tell of. */
const ofOne: readonly string[] = ['case', 'case-events', 'customer', 'timeline', 'merges', 'import']

export interface Asked {
  queryKey: readonly unknown[]
  meta?: Record<string, unknown> | undefined
}

const topicsOf = ({ queryKey: [name], meta }: Asked): readonly unknown[] =>
  Array.isArray(meta?.['live']) ? meta['live'] : (topicsByName[String(name)] ?? [])

const kindOf = (id: string): string => id.slice(0, id.indexOf('_') + 1)

/** Whether the answer to a query may read otherwise after the news. Ids count only where they are of the query's own kind. */
export function isConcerned(asked: Asked, { topics, ids }: News): boolean {
  if (!topicsOf(asked).some((topic) => topics.some((told) => told === topic))) return false
  const [name, id] = asked.queryKey
  if (!ofOne.includes(String(name)) || typeof id !== 'string') return true
  const alike = ids.filter((told) => kindOf(told) === kindOf(id))
  return alike.length === 0 || alike.includes(id)
}
