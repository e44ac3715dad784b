/** What a console may want to ask again: each stands for everything that is shown of it. */
export const liveTopics = [
  'signals',
  'customers',
  'risks',
  'cases',
  'alerts',
  'deliveries',
  'imports',
] as const

export type LiveTopic = (typeof liveTopics)[number]

/** That something changed, and of which things: topics and ids alone, never what a customer said or is called. */
export interface News {
  topics: readonly LiveTopic[]
  /** The things that changed; empty where it may be any. */
  ids: readonly string[]
}

/** Past so many things it is cheaper to ask for all again than to look which. */
export const mostNewsIds = 50

/** News of these things; of any, where they are too many to name. */
export function newsOf(topics: readonly LiveTopic[], ids: readonly string[]): News {
  const distinct = [...new Set(ids)]
  return { topics: [...new Set(topics)], ids: distinct.length > mostNewsIds ? [] : distinct }
}

/** Two pieces of news as one; whichever may concern anything makes both do. */
export function mergeNews(earlier: News | null, later: News): News {
  if (earlier === null) return newsOf(later.topics, later.ids)
  const topics = [...earlier.topics, ...later.topics]
  const isOfAny = earlier.ids.length === 0 || later.ids.length === 0
  return newsOf(topics, isOfAny ? [] : [...earlier.ids, ...later.ids])
}
