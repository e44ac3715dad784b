import { listComments } from '@vigia/contracts/comments'
import { readSetting } from '@vigia/db/settings'
import { instantsOf, readFilter, readPeriod } from '@vigia/domain/metric-query'
import { decodeCursor, encodeCursor, nextLink } from '@vigia/http/input'

import { searchComments } from '../comments/search.ts'
import { createApp } from '../create-app.ts'
import { guarded, storeOf } from '../customers/route.ts'

const bands = { negative: [-1, -0.2], neutral: [-0.2, 0.2], positive: [0.2, 1] } as const
/** Neutral leaves out its ends, which belong to the others. */
const EPSILON = 1e-9
const boundsOf = (band: keyof typeof bands): [number, number] => {
  const [low, high] = bands[band]
  return band === 'neutral' ? [low + EPSILON, high - EPSILON] : [low, high]
}

export const comments = createApp().openapi(guarded(listComments), async (c) => {
  const { limit, cursor, query, filter, sentiment, maxScore, ...bounds } = c.req.valid('query')
  const { timeZone } = c.get('principal')
  const { names } = await readSetting(storeOf(c), 'attributes', { names: [] as string[] })
  const { from, to } = instantsOf(readPeriod(bounds, timeZone, c.get('now')), timeZone)
  const [at, id] = decodeCursor(cursor, ['number', 'string']) ?? [Date.parse(to), '']
  const asked = {
    fromAt: Date.parse(from),
    before: { at: Math.min(at, Date.parse(to)), id },
    filter: readFilter([filter ?? []].flat(), names),
    sentiment: sentiment ? boundsOf(sentiment) : null,
    maxScore: maxScore ?? null,
  }
  const { next, ...page } = await searchComments(storeOf(c), asked, query, limit)
  const nextCursor = next && encodeCursor([next.at, next.id])
  const link = nextLink(c.req.url, nextCursor)
  if (link) c.header('Link', link)
  return c.json({ ...page, nextCursor }, 200)
})
