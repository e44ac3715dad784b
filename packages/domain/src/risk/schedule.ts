import type { Assessment } from './assess.ts'
import { dayMs } from './silence.ts'

const week = 7 * dayMs
const minute = 60_000
/** After a year without a word there is nothing more to learn from silence. */
const silentYear = 365 * dayMs
const worthReassessing = 0.01

/** When silence next changes something: as soon as it is unusual, then weekly until a year is over. */
function silenceDue({ features }: Assessment, now: Date): number | null {
  const { lastActivityAt, medianGapDays } = features
  if (lastActivityAt === null || medianGapDays === null) return null
  const unusualAt = lastActivityAt.getTime() + (medianGapDays - 1) * dayMs + minute
  const due = unusualAt > now.getTime() ? unusualAt : now.getTime() + week
  return due <= lastActivityAt.getTime() + silentYear ? due : null
}

function fades({ contributions }: Assessment): boolean {
  const fading = new Set(['negative_experiences', 'negative_text', 'long_wait'])
  return contributions.some(({ code, contribution }) => fading.has(code) && contribution > worthReassessing)
}

/**
 * When to look again although nothing happens: an open issue grows older daily, what fades is worth a weekly look, and
 * silence begins to tell at the customer's own pace. Null when time alone changes nothing.
 */
export function nextAssessmentAt(assessment: Assessment, now: Date): Date | null {
  const due = [
    assessment.features.openIssues > 0 ? now.getTime() + dayMs : null,
    fades(assessment) ? now.getTime() + week : null,
    silenceDue(assessment, now),
  ].filter((at) => at !== null)
  return due.length > 0 ? new Date(Math.min(...due)) : null
}
