import { monthsFrom } from '../periods/index.ts'

/** What somebody asks to be done with what is held about them: forget it, or hand it out. */
export type RequestKind = 'erase' | 'access'

export type RequestStatus = 'open' | 'done' | 'refused'

/** By when somebody who asked at `askedAt` has to be answered: a calendar month later. Source: GDPR, article 12(3). */
export const answerBy = (askedAt: Date): Date => monthsFrom(askedAt, 1)

/** Why a request cannot become what is asked; null where it can. Whose customer is still here has not been forgotten. */
export function obstacleTo(
  next: RequestStatus,
  { kind, isHere }: { kind: RequestKind; isHere: boolean },
): 'still_here' | 'gone' | null {
  if (next === 'done' && kind === 'erase' && isHere) return 'still_here'
  return next !== 'done' && !isHere ? 'gone' : null
}
