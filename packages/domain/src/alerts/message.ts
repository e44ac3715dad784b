import { dayInWords, percentOf } from '../risk/index.ts'
import type { Language, Texts } from '../signals/index.ts'
import type { AlertFacts, AlertMessage } from './input.ts'
import { nextStepOf } from './playbook.ts'
import { amount, capitalized, clip, nameOf } from './wording.ts'

const longestLastWords = 280

type Subject = (name: Texts, percent: number, tier: Texts) => Texts

const subjects: Record<AlertFacts['kind'], Subject> = {
  opened: (name, percent) => ({
    es: `${name.es} podría irse: riesgo del ${percent} %`,
    en: `${name.en} may leave: ${percent}% risk`,
  }),
  escalated: (name, percent, tier) => ({
    es: `${name.es}: el riesgo ya es ${tier.es} (${percent} %)`,
    en: `${name.en}: the risk is now ${tier.en} (${percent}%)`,
  }),
  risen: (name, percent) => ({
    es: `${name.es}: el riesgo sube al ${percent} %`,
    en: `${name.en}: the risk has risen to ${percent}%`,
  }),
  reminder: (name, percent) => ({
    es: `${name.es} sigue en riesgo (${percent} %) y su caso espera`,
    en: `${name.en} is still at risk (${percent}%) and the case is waiting`,
  }),
}

const tierWords: Record<AlertFacts['tier'], Texts> = {
  none: { es: 'bajo', en: 'low' },
  watch: { es: 'moderado', en: 'moderate' },
  alert: { es: 'alto', en: 'high' },
  critical: { es: 'crítico', en: 'critical' },
}

function opening({ probability, previous, tier, horizonDays, customerName }: AlertFacts): Texts {
  const name = nameOf(customerName)
  const percent = percentOf(probability)
  const change = previous ? percent - percentOf(previous.probability) : 0
  const points = change > 0 ? `+${change}` : `−${-change}`
  const since = previous && change !== 0 ? dayInWords(previous.at) : null
  return {
    es: `${capitalized(name.es)} podría dejarnos en los próximos ${horizonDays} días: riesgo ${tierWords[tier].es}, del ${percent} %${since ? ` (${points} desde el ${since.es})` : ''}.`,
    en: `${capitalized(name.en)} may leave us within ${horizonDays} days: the risk is ${tierWords[tier].en}, ${percent}%${since ? ` (${points} since ${since.en})` : ''}.`,
  }
}

/** The reasons that raise the risk, after the rule that raised the alert. */
function reasonsIn({ reasons, floor }: AlertFacts, language: Language): string[] {
  const bad = reasons.filter(({ contribution }) => contribution > 0)
  const lines = [...(floor ? [floor] : []), ...bad].map(({ text }) => `• ${text[language]}`)
  return lines.length > 0 ? [[language === 'es' ? 'Por qué:' : 'Why:', ...lines].join('\n')] : []
}

function issueAge({ openIssue, reasons }: AlertFacts, language: Language): string[] {
  const days = Math.floor(openIssue?.days ?? 0)
  if (days < 1 || reasons.some(({ code }) => code === 'open_issue')) return []
  const name = openIssue?.name ? ` (${openIssue.name[language]})` : ''
  return language === 'es'
    ? [`Su problema${name} sigue abierto desde hace ${days} ${days === 1 ? 'día' : 'días'}.`]
    : [`The problem${name} has been open for ${days} ${days === 1 ? 'day' : 'days'}.`]
}

function lastWords({ lastWords: words }: AlertFacts, language: Language): string[] {
  const said = clip(words ?? '', longestLastWords)
  if (said === '') return []
  return [language === 'es' ? `Sus últimas palabras: «${said}»` : `Their last words: “${said}”`]
}

/** What would be lost on average: the probability times what the customer is worth. */
function atStake({ customerValue, probability, currency }: AlertFacts, language: Language): string[] {
  if (customerValue === null || !(customerValue > 0)) return []
  const stake = amount(customerValue * probability, currency, language)
  const whole = amount(customerValue, currency, language)
  return language === 'es'
    ? [`En juego: unos ${stake} (el riesgo sobre los ${whole} que ha comprado).`]
    : [`At stake: about ${stake} (the risk times the ${whole} they have bought).`]
}

function textIn(facts: AlertFacts, language: Language): string {
  return [
    opening(facts)[language],
    ...reasonsIn(facts, language),
    ...issueAge(facts, language),
    ...lastWords(facts, language),
    ...atStake(facts, language),
  ].join('\n\n')
}

function contextOf(now: Date): Texts {
  const day = dayInWords(now)
  const time = now.toISOString().slice(11, 16)
  const year = now.getUTCFullYear()
  return { es: `Vigía · ${day.es} de ${year}, ${time} UTC`, en: `Vigía · ${day.en}, ${year}, ${time} UTC` }
}

/** The alert as a person would write it: who, how sure, why, in whose words, what it is worth, and what to do. */
export function alertMessage(facts: AlertFacts): AlertMessage {
  const name = nameOf(facts.customerName)
  const subject = subjects[facts.kind](name, percentOf(facts.probability), tierWords[facts.tier])
  return {
    subject: { es: capitalized(subject.es), en: capitalized(subject.en) },
    text: { es: textIn(facts, 'es'), en: textIn(facts, 'en') },
    nextStep: nextStepOf(facts),
    context: contextOf(facts.now),
  }
}

const nextStepTitle: Texts = { es: 'Siguiente paso', en: 'Next step' }

/** The next step under its title. */
export function titledNextStep({ nextStep }: AlertMessage, language: Language): string {
  return `${nextStepTitle[language]}: ${nextStep[language]}`
}

/** The whole message but its subject as plain text, for an e-mail or any channel without markup. */
export function plainText(message: AlertMessage, language: Language): string {
  return [message.text[language], titledNextStep(message, language), message.context[language]].join('\n\n')
}
