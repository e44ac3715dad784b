import type { SurveyResults } from '@vigia/contracts/surveys'
import { wilson } from '@vigia/domain/statistics'

import type { ShareRow } from './shares-chart.tsx'

export const stages = ['sent', 'delivered', 'shown', 'started', 'answered'] as const
export type Stage = (typeof stages)[number]

/** Only stages that somebody came to; each as a share of the first that is known, with its interval. */
export function funnelRows(funnel: SurveyResults['funnel'], nameOf: (stage: Stage) => string): ShareRow[] {
  const known = stages.filter((stage) => funnel[stage] > 0)
  // A page is shown that was never sent: the first stage is the one that most came to.
  const base = Math.max(0, ...known.map((stage) => funnel[stage]))
  return known.map((stage) => {
    const n = funnel[stage]
    const { low, high } = wilson(n, base)
    return { name: nameOf(stage), n, value: (100 * n) / base, low: 100 * low, high: 100 * high }
  })
}
