import type { SurveyActivity } from '@vigia/contracts/survey-activity'
import type { ActivityRow } from '@vigia/db/surveys'

import { shareOf } from './shares.ts'

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)

/** A message was sent and a page is shown: whichever came further is how many were asked in that channel. */
export const activityOf = ({
  surveyId,
  channels,
  asks,
  invitations,
  hasDraft,
}: ActivityRow): SurveyActivity => ({
  survey: surveyId,
  responses: sum(channels, ({ responses }) => responses),
  complete: sum(channels, ({ complete }) => complete),
  responseRate: shareOf(
    sum(asks, ({ answered }) => answered),
    sum(asks, ({ sent, shown }) => Math.max(sent, shown)),
  ),
  channels: channels
    .map(({ channel, responses }) => ({ channel, responses }))
    .toSorted((a, b) => b.responses - a.responses),
  invitations,
  hasDraft,
})
