import { DAY_MS } from '../calendar.ts'
import { rowsOfFile } from './files.ts'

export interface Post {
  user: string
  at: Date
  negative: boolean
  reason: string
  text: string
}

type Row = Record<'user' | 'created_at' | 'sentiment' | 'negative_reason' | 'text', string>

/** Posts of customers, oldest first. */
export const postsOf = (rows: readonly Row[]): Post[] =>
  rows
    .map((row) => ({
      user: row.user,
      at: new Date(`${row.created_at}:00Z`),
      negative: row.sentiment === 'negative',
      reason: row.negative_reason || 'general',
      text: row.text,
    }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())

/** Tweets of real customers to six airlines in February 2015 (CrowdFlower, CC BY-NC-SA 4.0). */
export const loadPosts = (folder: string): Post[] => postsOf(rowsOfFile<Row>(folder, 'airline_tweets.csv'))

/** The negative posts of one customer, each within a day of the one before; at least three make a storm. */
export interface Storm {
  customer: string
  posts: Post[]
}

const fewest = 3

/** The first storm of each customer. */
export function stormsOf(posts: readonly Post[]): Storm[] {
  const negative = posts.filter((post) => post.negative)
  return [...Map.groupBy(negative, ({ user }) => user)].flatMap(([customer, own]) => {
    let run: Post[] = []
    for (const post of own) {
      const last = run.at(-1)
      const follows = last !== undefined && post.at.getTime() - last.at.getTime() <= DAY_MS
      if (last && !follows && run.length >= fewest) break
      run = follows ? [...run, post] : [post]
    }
    return run.length >= fewest ? [{ customer, posts: run }] : []
  })
}
