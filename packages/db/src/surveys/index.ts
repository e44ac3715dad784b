export {
  findSurvey,
  findSurveyOwner,
  insertSurvey,
  listSurveys,
  setSurveyStatus,
  updateSurvey,
} from './surveys.ts'
export type { AskedSurvey, SurveyRow, SurveyStatus } from './surveys.ts'
