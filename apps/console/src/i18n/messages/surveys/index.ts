import type { Language } from '../../language.ts'
import { builderEn } from './builder-en.ts'
import { builderEs } from './builder.ts'
import { list } from './list.ts'
import { policy } from './policy.ts'
import { results } from './results.ts'
import { share } from './share.ts'

const builder = { es: builderEs, en: builderEn }

const inLanguage = <L extends Language>(language: L) => ({
  list: list[language],
  builder: builder[language],
  share: share[language],
  results: results[language],
  policy: policy[language],
})

export type SurveyWords = ReturnType<typeof inLanguage<Language>>

/** The words of the pages on surveys: they come with those pages, not with the first one. */
export const surveyWords: Record<Language, SurveyWords> = { es: inLanguage('es'), en: inLanguage('en') }
