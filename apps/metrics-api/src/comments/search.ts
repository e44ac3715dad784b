import type { Comment, CommentPage } from '@vigia/contracts/comments'
import {
  readAuthors,
  readComments,
  type Author,
  type CommentQuery,
  type StoredComment,
} from '@vigia/db/comments'
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

const nobody: Author = { name: null, caseId: null }

const commentOf = ({ at, analysis, ...row }: StoredComment, author: Author): Comment => {
  const told = analysis === null ? {} : (JSON.parse(analysis) as Analysis)
  return {
    id: row.id,
    at: new Date(at).toISOString(),
    customerId: row.customerId,
    customerName: author.name,
    caseId: author.caseId,
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

/** The rows with who wrote them. */
async function signed(store: Store, rows: readonly StoredComment[]): Promise<Comment[]> {
  const authors = await readAuthors(
    store,
    rows.flatMap(({ customerId }) => customerId ?? []),
  )
  return rows.map((row) => commentOf(row, authors.get(row.customerId ?? '') ?? nobody))
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
  const rows: StoredComment[] = []
  let before = query.before
  let looked = 0
  while (looked < MOST) {
    const page = await readComments(store, { ...query, before, limit: CHUNK })
    looked += page.looked
    for (const row of page.comments) {
      if (!fits(row.comment)) continue
      rows.push(row)
      if (rows.length === limit) {
        const reachedTo = new Date(row.at).toISOString()
        return { items: await signed(store, rows), looked, next: { at: row.at, id: row.id }, reachedTo }
      }
    }
    if (!page.next) return { items: await signed(store, rows), looked, next: null, reachedTo: null }
    before = page.next
  }
  return {
    items: await signed(store, rows),
    looked,
    next: before,
    reachedTo: new Date(before.at).toISOString(),
  }
}
