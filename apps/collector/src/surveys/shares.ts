import type { SurveyShare } from '@vigia/contracts/survey-activity'
import { wilson } from '@vigia/domain/statistics'

/** A share in percent with its Wilson interval; nothing where nobody could. */
export const shareOf = (x: number, n: number): SurveyShare => {
  if (n === 0) return { value: null, n, interval: null }
  const { low, high, level } = wilson(Math.min(x, n), n)
  return { value: (100 * Math.min(x, n)) / n, n, interval: { low: 100 * low, high: 100 * high, level } }
}
