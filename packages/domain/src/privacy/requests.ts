/** What somebody asks to be done with what is held about them: forget it, or hand it out. */
export type RequestKind = 'erase' | 'access'

export type RequestStatus = 'open' | 'done' | 'refused'

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

/**
 * By when somebody who asked at `askedAt` has to be answered: a calendar month later (UTC), on the last day of a shorter
 * month. Source: GDPR, article 12(3).
 */
export function answerBy(askedAt: Date): Date {
  const month = askedAt.getUTCMonth() + 1
  const year = askedAt.getUTCFullYear() + Math.floor(month / 12)
  const by = new Date(askedAt)
  by.setUTCFullYear(year, month % 12, Math.min(askedAt.getUTCDate(), daysIn(year, month % 12)))
  return by
}

/** Why a request cannot become what is asked; null where it can. Whose customer is still here has not been forgotten. */
export function obstacleTo(
  next: RequestStatus,
  { kind, isHere }: { kind: RequestKind; isHere: boolean },
): 'still_here' | 'gone' | null {
  if (next === 'done' && kind === 'erase' && isHere) return 'still_here'
  return next !== 'done' && !isHere ? 'gone' : null
}
