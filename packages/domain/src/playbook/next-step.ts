import { capitalized, joinList, nameOf, withoutStop } from '../alerts/wording.ts'
import type { Tier } from '../risk/index.ts'
import type { Texts } from '../signals/index.ts'
import { defaultPlaybook, type PlayCode, type Playbook } from './plays.ts'

/** What a step follows from: what weighs, and what it is about. */
export interface StepFacts {
  customerName: string | null
  tier: Tier
  reasons: readonly { code: string; contribution: number }[]
  /** The floor rule that raised the alert, when it was one. */
  floor: { code: string } | null
  /** The organization's own rule that fired, when it was one. */
  rule?: object | null | undefined
  openIssue: { name: Texts | null } | null
}

/** A reason's play as one reads it: with the problem and the customer by their names. */
export interface ReadPlay {
  code: PlayCode
  step: Texts
  steps: Texts[]
}

const longestStep = 200
const longestChecklist = 4

/** Of these, each that weighs is done, in this order; of a group the first. */
const repairs: readonly (readonly PlayCode[])[] = [
  ['long_wait'],
  ['repeat_contacts'],
  ['two_strikes_one_issue', 'open_issue'],
]

/** Of these, the first that weighs, where nothing is left to be repaired. */
const talks: readonly PlayCode[] = [
  'negative_experiences',
  'negative_text',
  'silence',
  'purchases',
  'relationship',
  'rule',
]

const anything: Texts = { es: 'pregunta cómo está siendo su experiencia', en: 'ask how things are going' }

function codesOf({ reasons, floor, openIssue, rule }: StepFacts): Set<string> {
  const codes = new Set(reasons.filter(({ contribution }) => contribution > 0).map(({ code }) => code))
  if (floor) codes.add(floor.code)
  if (openIssue) codes.add('open_issue')
  if (rule) codes.add('rule')
  return codes
}

const isBroken = (codes: ReadonlySet<string>): boolean =>
  codes.has('open_issue') || codes.has('two_strikes_one_issue')

/** What to do, in order: first what is still broken, else the conversation that is missing. */
function chosenCodes(facts: StepFacts): PlayCode[] {
  const codes = codesOf(facts)
  const weighs = (code: PlayCode) => codes.has(code)
  const chosen = repairs.flatMap((group) => group.find(weighs) ?? [])
  return isBroken(codes) ? chosen : [...chosen, ...talks.filter(weighs).slice(0, 1)]
}

const issueOf = ({ openIssue }: StepFacts): Texts => {
  const name = openIssue?.name
  return {
    es: name ? `el problema (${name.es})` : 'el problema',
    en: name ? `the problem (${name.en})` : 'the problem',
  }
}

function fill(text: string, language: 'es' | 'en', facts: StepFacts): string {
  return text
    .replaceAll('{issue}', () => issueOf(facts)[language])
    .replace(/(?<!\p{L})(a|de) el problema/gu, '$1l problema')
    .replaceAll('{customer}', () => nameOf(facts.customerName)[language])
}

/** A sentence as the end of another: no stop, and no capital but in what is all capitals. */
function asEnding(sentence: string): string {
  const text = withoutStop(sentence, longestStep)
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

const stepOf = (code: PlayCode, facts: StepFacts, playbook: Playbook): Texts => ({
  es: asEnding(fill(playbook[code].es, 'es', facts)),
  en: asEnding(fill(playbook[code].en, 'en', facts)),
})

const stepsOf = (code: PlayCode, facts: StepFacts, { [code]: { steps } }: Playbook): Texts[] =>
  steps.es.map((es, place) => ({
    es: fill(es, 'es', facts),
    en: fill(steps.en[place] ?? es, 'en', facts),
  }))

/**
 * What to do next, chosen from what weighs: first what is still broken, else the conversation that is missing. At the
 * tier `critical` it is for today.
 */
export function nextStepOf(facts: StepFacts, playbook: Playbook = defaultPlaybook): Texts {
  const codes = chosenCodes(facts)
  const steps = codes.map((code) => stepOf(code, facts, playbook))
  if (!isBroken(new Set(codes)) && !codes.some((code) => talks.includes(code))) steps.push(anything)
  const name = nameOf(facts.customerName)
  const today = facts.tier === 'critical'
  const es = joinList(
    steps.map((step) => step.es),
    'es',
  )
  const en = joinList(
    steps.map((step) => step.en),
    'en',
  )
  return {
    es: `Llama a ${name.es} ${today ? 'hoy mismo' : 'hoy o mañana'}: ${es}.`,
    en: `Call ${name.en} ${today ? 'today' : 'today or tomorrow'}: ${en}.`,
  }
}

/** The plays for what weighs, in the order in which to do them. */
export const playsOf = (facts: StepFacts, playbook: Playbook = defaultPlaybook): ReadPlay[] =>
  chosenCodes(facts).map((code) => {
    const step = stepOf(code, facts, playbook)
    const sentence = { es: `${capitalized(step.es)}.`, en: `${capitalized(step.en)}.` }
    return { code, step: sentence, steps: stepsOf(code, facts, playbook) }
  })

/** A few things to tick off on the way: those of the heaviest play, which is the last thing to be said, then the others'. */
export const checklistOf = (facts: StepFacts, playbook: Playbook = defaultPlaybook): Texts[] =>
  chosenCodes(facts)
    .toReversed()
    .flatMap((code) => stepsOf(code, facts, playbook))
    .slice(0, longestChecklist)
