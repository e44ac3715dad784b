import type { Survey } from '@vigia/contracts/surveys'
import type { ResponseRow } from '@vigia/db/responses'
import type { AskedSurvey, SurveyRow } from '@vigia/db/surveys'

export const surveyOf = (row: SurveyRow, origin: string): Survey => ({
  ...row,
  url: `${origin}/s/${row.id}`,
  createdAt: new Date(row.createdAt).toISOString(),
  updatedAt: new Date(row.updatedAt).toISOString(),
})

export const askedSurveyOf = ({ survey, version, definition }: AskedSurvey, origin: string) => ({
  ...surveyOf({ ...survey, version }, origin),
  definition,
})

export const responseOf = ({ surveyId: _survey, invitationId: _invitation, ...row }: ResponseRow) => ({
  ...row,
  startedAt: new Date(row.startedAt).toISOString(),
  updatedAt: new Date(row.updatedAt).toISOString(),
})
