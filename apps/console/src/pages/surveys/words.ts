import { useI18n } from '../../i18n/context.tsx'
import type { SurveyWords } from '../../i18n/messages/surveys/index.ts'
import { surveyWords } from '../../i18n/messages/surveys/index.ts'

/** The words of these pages in the language on screen. */
export const useWords = (): SurveyWords => surveyWords[useI18n().language]
