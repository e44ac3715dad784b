import type { Language } from '../language.ts'
import { account } from './account.ts'
import { alerts } from './alerts.ts'
import { audit } from './audit.ts'
import { budget } from './budget.ts'
import { cases } from './cases.ts'
import { comments } from './comments.ts'
import { common } from './common.ts'
import { connect } from './connect.ts'
import { customers } from './customers.ts'
import { drivers } from './drivers.ts'
import { filters } from './filters.ts'
import { imports } from './imports.ts'
import { followUp } from './follow-up.ts'
import { journey } from './journey.ts'
import { keys } from './keys.ts'
import { live } from './live.ts'
import { model } from './model.ts'
import { organization } from './organization.ts'
import { overviewCards } from './overview-cards.ts'
import { overview } from './overview.ts'
import { palette } from './palette.ts'
import { people } from './people.ts'
import { person } from './person.ts'
import { privacy } from './privacy.ts'
import { problems } from './problems.ts'
import { report } from './report.ts'
import { risks } from './risks.ts'
import { rules } from './rules.ts'
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
  account: account[language],
  alerts: alerts[language],
  audit: audit[language],
  budget: budget[language],
  cases: cases[language],
  comments: comments[language],
  common: common[language],
  connect: connect[language],
  customers: customers[language],
  drivers: drivers[language],
  filters: filters[language],
  imports: imports[language],
  followUp: followUp[language],
  journey: journey[language],
  keys: keys[language],
  live: live[language],
  model: model[language],
  organization: organization[language],
  overview: { ...overview[language], ...overviewCards[language] },
  palette: palette[language],
  people: people[language],
  person: person[language],
  privacy: privacy[language],
  problems: problems[language],
  report: report[language],
  risks: risks[language],
  rules: rules[language],
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
