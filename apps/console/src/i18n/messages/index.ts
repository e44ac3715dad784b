import type { Language } from '../language.ts'
import { cases } from './cases.ts'
import { common } from './common.ts'
import { connect } from './connect.ts'
import { customers } from './customers.ts'
import { overview } from './overview.ts'
import { risks } from './risks.ts'
import { session } from './session.ts'
import { settings } from './settings.ts'
import { story } from './story.ts'
import { vocabulary } from './vocabulary.ts'

const inLanguage = <L extends Language>(language: L) => ({
  common: common[language],
  cases: cases[language],
  connect: connect[language],
  customers: customers[language],
  overview: overview[language],
  risks: risks[language],
  session: session[language],
  settings: settings[language],
  story: story[language],
  words: vocabulary[language],
})

export type Messages = ReturnType<typeof inLanguage<Language>>

/** All words on screen. A key that one language lacks does not compile. */
export const messages: Record<Language, Messages> = { es: inLanguage('es'), en: inLanguage('en') }
