const weekMs = 7 * 86_400_000
const worthwhile = 0.02

/** How many examples there are, how many of them came since the newest model, and when that was learned. */
export interface News {
  n: number
  fresh: number
  /** In milliseconds; null before the first. */
  learnedAt: number | null
}

/** Whether to learn again: each outcome counts while they are few, a fiftieth of all later, anything new after a week. */
export function isWorthLearning({ n, fresh, learnedAt }: News, now: Date): boolean {
  if (fresh === 0) return false
  return learnedAt === null || fresh >= worthwhile * n || now.getTime() - learnedAt >= weekMs
}
