import type { Comment, CommentPage } from '@vigia/contracts/comments'
import { readComments, type CommentQuery, type StoredComment } from '@vigia/db/comments'
import type { Store } from '@vigia/db/database'

const CHUNK = 1_000
const MOST = 20_000

interface Analysis {
  language?: string
  emotion?: { label: string } | null
  themes?: Comment['themes']
}

/** Text as it is compared: without case and accents. */
const folded = (text: string) => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

/** Whether a text has all words of a query. */
export function matcherOf(query: string | undefined): (text: string) => boolean {
  const words = folded(query ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return (text) => {
    const plain = folded(text)
    return words.every((word) => plain.includes(word))
  }
}

const commentOf = ({ at, analysis, ...row }: StoredComment): Comment => {
  const told = analysis === null ? {} : (JSON.parse(analysis) as Analysis)
  return {
    id: row.id,
    at: new Date(at).toISOString(),
    customerId: row.customerId,
    touchpoint: row.touchpoint,
    channel: row.channel,
    metric: row.metric,
    score: row.score,
    comment: row.comment,
    language: told.language ?? null,
    sentiment: row.sentiment,
    emotion: told.emotion?.label ?? null,
    themes: told.themes ?? [],
  }
}

type Found = Omit<CommentPage, 'nextCursor'> & { next: CommentQuery['before'] | null }

/** One page of comments that have the words: it looks at {@link MOST} signals at most, and says how far it came. */
export async function searchComments(
  store: Store,
  query: Omit<CommentQuery, 'limit'>,
  words: string | undefined,
  limit: number,
): Promise<Found> {
  const fits = matcherOf(words)
  const items: Comment[] = []
  let before = query.before
  let looked = 0
  while (looked < MOST) {
    const page = await readComments(store, { ...query, before, limit: CHUNK })
    looked += page.looked
    for (const row of page.comments) {
      if (!fits(row.comment)) continue
      items.push(commentOf(row))
      if (items.length === limit) {
        return { items, looked, next: { at: row.at, id: row.id }, reachedTo: new Date(row.at).toISOString() }
      }
    }
    if (!page.next) return { items, looked, next: null, reachedTo: null }
    before = page.next
  }
  return { items, looked, next: before, reachedTo: new Date(before.at).toISOString() }
}
