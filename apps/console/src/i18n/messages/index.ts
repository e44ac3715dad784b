import type { Language } from '../language.ts'
import { alerts } from './alerts.ts'
import { cases } from './cases.ts'
import { common } from './common.ts'
import { connect } from './connect.ts'
import { customers } from './customers.ts'
import { drivers } from './drivers.ts'
import { filters } from './filters.ts'
import { imports } from './imports.ts'
import { journey } from './journey.ts'
import { live } from './live.ts'
import { model } from './model.ts'
import { organization } from './organization.ts'
import { overview } from './overview.ts'
import { palette } from './palette.ts'
import { person } from './person.ts'
import { privacy } from './privacy.ts'
import { report } from './report.ts'
import { risks } from './risks.ts'
import { session } from './session.ts'
import { settings } from './settings.ts'
import { snippets } from './snippets.ts'
import { story } from './story.ts'
import { surveys } from './surveys.ts'
import { teams } from './teams.ts'
import { themes } from './themes.ts'
import { tools } from './tools.ts'
import { usage } from './usage.ts'
import { vocabulary } from './vocabulary.ts'

const inLanguage = <L extends Language>(language: L) => ({
  alerts: alerts[language],
  cases: cases[language],
  common: common[language],
  connect: connect[language],
  customers: customers[language],
  drivers: drivers[language],
  filters: filters[language],
  imports: imports[language],
  journey: journey[language],
  live: live[language],
  model: model[language],
  organization: organization[language],
  overview: overview[language],
  palette: palette[language],
  person: person[language],
  privacy: privacy[language],
  report: report[language],
  risks: risks[language],
  session: session[language],
  settings: settings[language],
  snippets: snippets[language],
  story: story[language],
  surveys: surveys[language],
  teams: teams[language],
  themes: themes[language],
  tools: tools[language],
  usage: usage[language],
  words: vocabulary[language],
})

export type Messages = ReturnType<typeof inLanguage<Language>>

/** All words on screen. A key that one language lacks does not compile. */
export const messages: Record<Language, Messages> = { es: inLanguage('es'), en: inLanguage('en') }
