const weekMs = 7 * 86_400_000
const worthwhile = 0.02

/** How many examples there are, how many of them came since the newest model, and when that was learned. */
export interface News {
  n: number
  fresh: number
  /** Of both, those that an outcome or a closed case told: the many who are merely still there must not outnumber these. */
  told: number
  freshTold: number
  /** In milliseconds; null before the first. */
  learnedAt: number | null
}

const isMuch = (fresh: number, n: number) => fresh > 0 && fresh >= worthwhile * n

/**
 * Whether to learn again: each outcome counts while they are few, later a fiftieth of them or of all examples, anything
 * new after a week.
 */
export function isWorthLearning({ n, fresh, told, freshTold, learnedAt }: News, now: Date): boolean {
  if (fresh === 0) return false
  if (learnedAt === null || now.getTime() - learnedAt >= weekMs) return true
  return isMuch(fresh, n) || isMuch(freshTold, told)
}
