import type { Storm } from '../../data/airline.ts'

const minuteMs = 60_000

/** When a cron of every so many minutes first runs after `at`; what happens on the very minute waits for the next. */
export const tickAfter = (at: Date, everyMinutes: number): Date => {
  const every = everyMinutes * minuteMs
  return new Date((Math.floor(at.getTime() / every) + 1) * every)
}

/**
 * Whether the first alert came before the third negative post. Posts are told by the minute: a cron runs as a minute
 * begins, before whatever is posted in it; of two posts of one minute nobody knows how much time was between them.
 */
export function isPreempted({ posts }: Storm, alertedAt: Date | undefined, by: 'arrival' | 'cron'): boolean {
  const third = posts[2]
  if (third === undefined || alertedAt === undefined) return false
  return by === 'cron' ? alertedAt <= third.at : alertedAt < third.at
}

/** The ticks of a cron that have anything to do, with the posts that came since the one before. */
export function ticksOf<T extends { at: Date }>(
  posts: readonly T[],
  everyMinutes: number,
): { at: Date; posts: T[] }[] {
  const ticks = Map.groupBy(posts, ({ at }) => tickAfter(at, everyMinutes).getTime())
  return [...ticks].toSorted(([a], [b]) => a - b).map(([at, own]) => ({ at: new Date(at), posts: own }))
}
