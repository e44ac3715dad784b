export { chatwootReception } from './chatwoot.ts'
export { understand } from './foreign-answers.ts'
export type {
  ForeignAnswer,
  ForeignScale,
  Mappings,
  QuestionMapping,
  Understanding,
} from './foreign-answers.ts'
export { foreignAt, isForeignObject, lineAt, listAt, momentAt, numberAt, wordsAt } from './foreign-json.ts'
export type { ForeignObject } from './foreign-json.ts'
export { readForeign } from './foreign-parts.ts'
export type { ForeignPart, ForeignReading } from './foreign-parts.ts'
export { foreignCustomer, touchpointNamed } from './foreign-response.ts'
export type { ForeignCustomer, ForeignReception, ForeignResponse } from './foreign-response.ts'
export { surveyAfter, withSeen } from './foreign-survey.ts'
export type { SeenQuestion, SeenSurvey } from './foreign-survey.ts'
export { formbricksResponse } from './formbricks-response.ts'
export type { FormbricksResponse } from './formbricks-response.ts'
export { formbricksSurvey, ownAnswers } from './formbricks-survey.ts'
export { hubRecord } from './hub-record.ts'
export { intercomReception } from './intercom.ts'
export { typeformReception } from './typeform.ts'
export { zendeskReception, zendeskTemplate } from './zendesk.ts'
