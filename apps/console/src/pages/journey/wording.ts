import type { Journey } from '@vigia/contracts/journey'
import type { WeakPoint } from '@vigia/domain/journey'
import { findWeakPoints } from '@vigia/domain/journey'

import { experienceStep } from '../../charts/experience-scale.ts'
import { finePercent } from '../../i18n/fine-percent.ts'
import type { Format } from '../../i18n/format.ts'
import type { Messages } from '../../i18n/messages/index.ts'

export type Touchpoint = Journey['stages'][number]['touchpoints'][number]

export const touchpointsOf = (journey: Journey): Touchpoint[] =>
  journey.stages.flatMap(({ touchpoints }) => touchpoints)

export const weakPointsOf = (journey: Journey): WeakPoint[] => findWeakPoints(touchpointsOf(journey))

/** "buena", "mala": an experience in one word, or that there is too little to say. */
export function experienceWord(experience: Touchpoint['experience'], words: Messages['journey']): string {
  if (!experience || experience.value === null) return words.eventsOnly
  if (!experience.sufficient) return words.unsure
  return words.steps[experienceStep(experience.value) - 1] ?? ''
}

/** A share of 0 to 100 as whole percent; with a tenth below one, where a whole would say nothing. */
export const shareText = (share: number, format: Format): string => finePercent(share / 100, 0.01, format)

/** Why a touchpoint is a weak one, a sentence for each reason. */
export function weaknessInWords(
  { touchpoint, reasons }: WeakPoint,
  journey: Journey,
  words: Messages['journey']['weak'],
  format: Format,
): string[] {
  const all = touchpointsOf(journey)
  const place = all.find((each) => each.touchpoint === touchpoint)
  if (!place) return []
  const signals = all.reduce((sum, each) => sum + each.signals, 0)
  const negatives = all.reduce((sum, each) => sum + each.negative.n, 0)
  const percent = (share: number) => shareText(share, format)
  const part = percent((100 * place.signals) / Math.max(1, signals))
  const { negative, beginnings, beforeChurn } = place
  return reasons.map((reason) => {
    if (reason === 'beginnings')
      return words.beginnings(format.number(beginnings?.n ?? 0), format.number(beginnings?.of ?? 0), part)
    if (reason === 'leaving')
      return words.leaving(format.number(beforeChurn?.n ?? 0), format.number(beforeChurn?.of ?? 0), part)
    return words.negative(
      percent(negative.share),
      percent(negative.interval.low),
      percent(negative.interval.high),
      percent((100 * negatives) / Math.max(1, signals)),
    )
  })
}
