import { journeyTemplates } from './journey.ts'
import type { SurveyTemplate } from './parts.ts'
import { relationshipTemplates } from './relationship.ts'

export { addressedAs } from './formality.ts'
export type { SurveyTemplate } from './parts.ts'

/** Surveys to begin with, in Spanish and English, for each stage of the journey. */
export const templates: readonly SurveyTemplate[] = [...journeyTemplates, ...relationshipTemplates]
