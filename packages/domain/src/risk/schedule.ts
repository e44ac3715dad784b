import type { Assessment } from './assess.ts'
import { dayMs } from './memory/decay.ts'

const week = 7 * dayMs
const minute = 60_000
/** After a year without a word there is nothing more to learn from silence. */
const silentYear = 365 * dayMs
const worthReassessing = 0.01

/** From when on silence changes something: at once by purchases or a learned model, else once it is unusual. */
function silenceTellsFrom({ features, learned }: Assessment): number | null {
  const { lapse, lastActivityAt, medianGapDays } = features
  if (lastActivityAt === null) return null
  if (learned || lapse !== null) return lastActivityAt.getTime()
  return medianGapDays === null ? null : lastActivityAt.getTime() + (medianGapDays - 1) * dayMs + minute
}

/** When silence next changes something: as soon as it tells, then weekly until a year is over. */
function silenceDue(assessment: Assessment, now: Date): number | null {
  const from = silenceTellsFrom(assessment)
  const { lastActivityAt } = assessment.features
  if (from === null || lastActivityAt === null) return null
  const due = from > now.getTime() ? from : now.getTime() + week
  return due <= lastActivityAt.getTime() + silentYear ? due : null
}

/** Whether something of the past still counts, and will count less. */
function fades({ features: { n, textAnger, worstWaitMinutes } }: Assessment): boolean {
  return n > worthReassessing || textAnger > worthReassessing || worstWaitMinutes > 0
}

/**
 * When to look again although nothing happens: an open issue grows older daily, what fades is worth a weekly look, and
 * silence tells at the customer's own pace. Null when time alone changes nothing, as of who has left.
 */
export function nextAssessmentAt(assessment: Assessment, now: Date): Date | null {
  if (assessment.leftAt) return null
  const due = [
    assessment.features.openIssues > 0 ? now.getTime() + dayMs : null,
    fades(assessment) ? now.getTime() + week : null,
    silenceDue(assessment, now),
  ].filter((at) => at !== null)
  return due.length > 0 ? new Date(Math.min(...due)) : null
}
