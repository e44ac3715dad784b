export { listSurveyActivity } from './activity.ts'
export type { ActivityRow } from './activity.ts'
export { deleteDraft, findDraft, saveDraft } from './drafts.ts'
export type { DraftRow } from './drafts.ts'
export { listVersions, readDefinitions } from './history.ts'
export type { VersionRow } from './history.ts'
export {
  findSurvey,
  findSurveyOwner,
  insertSurvey,
  listSurveys,
  setSurveyStatus,
  updateSurvey,
} from './surveys.ts'
export type { AskedSurvey, SurveyRow, SurveyStatus } from './surveys.ts'
