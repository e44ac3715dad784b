import type { Eligibility } from '@vigia/contracts/asking'
import type { AskRow } from '@vigia/db/asks'
import { askSteps } from '@vigia/db/asks'
import { refusalTexts, type Refusal } from '@vigia/domain/fatigue'

/** What anybody may know: the survey is not live, or they are not in the sample. All else is the customer's. */
const impersonal = new Set(['survey_not_live', 'not_sampled', 'quiet_hours'])

/** Why somebody may not be asked; a publishable key, which every visitor has, learns nothing of a person. */
export function reasonsOf(
  refusals: readonly Refusal[],
  kind: 'secret' | 'publishable',
): Eligibility['reasons'] {
  const told = refusals.map(({ code, until }): { code: keyof typeof refusalTexts; until: string | null } =>
    kind === 'secret' || impersonal.has(code)
      ? { code, until: until?.toISOString() ?? null }
      : { code: 'not_now', until: null },
  )
  const once = told.filter(({ code }, i) => told.findIndex((other) => other.code === code) === i)
  return once.map(({ code, until }) => ({
    code,
    text: refusalTexts[code],
    until,
  }))
}

const times = {
  sent: 'sentAt',
  delivered: 'deliveredAt',
  shown: 'shownAt',
  started: 'startedAt',
  answered: 'answeredAt',
} as const

export const askOf = (row: AskRow) => ({
  id: row.id,
  survey: row.surveyId,
  kind: row.kind,
  metric: row.metric,
  touchpoint: row.touchpoint,
  channel: row.channel,
  tool: row.tool,
  at: new Date(row.at).toISOString(),
  steps: Object.fromEntries(
    askSteps.flatMap((step) => {
      const at = row[times[step]]
      return at === null ? [] : [[step, new Date(at).toISOString()]]
    }),
  ),
})
