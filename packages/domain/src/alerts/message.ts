import type { Texts } from '../signals/index.ts'
import { paragraph, textOf } from './blocks.ts'
import type { AlertFacts, AlertMessage, Block } from './input.ts'
import { leadOf, ruleSentence, zoneOf } from './lead.ts'
import { momentIn, stampIn } from './moments.ts'
import { nextStepOf } from './playbook.ts'
import { weighedReason } from './reasons.ts'
import { subjectOf } from './subjects.ts'
import { amount, both, clip, clipBoth, counted, inBoth, nameOf } from './wording.ts'

const longestLastWords = 280
const shownReasons = 3
const longestChecklist = 4

const why = both('Por qué', 'Why')

/** The reasons that raise the risk, after the floor rule that raised the alert. */
function reasonsOf({ reasons, floor }: AlertFacts): Block[] {
  const bad = reasons.filter(({ contribution }) => contribution > 0).slice(0, shownReasons)
  const items = [...(floor ? [floor] : []), ...bad].map((reason) => ({ text: weighedReason(reason) }))
  return items.length > 0 ? [{ kind: 'list', title: why, items }] : []
}

const firedRule = (facts: AlertFacts): Block[] => {
  const fired = facts.kind === 'rule' ? null : ruleSentence(facts)
  return fired ? [paragraph(fired)] : []
}

function issueAge({ openIssue, reasons }: AlertFacts): Block[] {
  const days = Math.floor(openIssue?.days ?? 0)
  if (days < 1 || reasons.some(({ code }) => code === 'open_issue')) return []
  const name = inBoth((language) => (openIssue?.name ? ` (${clip(openIssue.name[language], 80)})` : ''))
  return [
    paragraph(
      both(
        `Su problema${name.es} sigue abierto desde hace ${counted(days, 'día', 'días')}.`,
        `The problem${name.en} has been open for ${counted(days, 'day', 'days')}.`,
      ),
    ),
  ]
}

function lastWords({ lastWords: said }: AlertFacts): Block[] {
  const words = clip(said ?? '', longestLastWords)
  return words === ''
    ? []
    : [{ kind: 'quote', title: both('Sus últimas palabras', 'Their last words'), words }]
}

/** What would be lost on average: the probability times what the customer is worth. */
function atStake({ customerValue, probability, currency }: AlertFacts): Block[] {
  if (customerValue === null || !(customerValue > 0)) return []
  const stake = inBoth((language) => amount(customerValue * probability, currency, language))
  const whole = inBoth((language) => amount(customerValue, currency, language))
  return [
    paragraph(
      both(
        `En juego: unos ${stake.es} (el riesgo sobre los ${whole.es} que vale).`,
        `At stake: about ${stake.en} (the risk times the ${whole.en} they are worth).`,
      ),
    ),
  ]
}

/** Who owns the case, and until when; an alert that is overdue has said it already. */
function ownership(facts: AlertFacts): Block[] {
  const { kind, owner, dueAt, customerName, now } = facts
  if (kind === 'overdue' || (owner === undefined && !dueAt)) return []
  const [name, who] = [clip(owner?.name ?? '', 80), nameOf(customerName)]
  const [es, en] = name
    ? [`Lo lleva ${name}`, `${name} owns the case`]
    : ['Nadie lo lleva todavía', 'Nobody owns the case yet']
  if (!dueAt) return [paragraph(both(`${es}.`, `${en}.`))]
  const until = momentIn(dueAt, zoneOf(facts))
  const late = dueAt <= now
  return [
    paragraph(
      late
        ? both(
            `${es}; el plazo para hablar con ${who.es} venció el ${until.es}.`,
            `${en}; ${who.en} should have been contacted by ${until.en}.`,
          )
        : both(
            `${es}; hay que hablar con ${who.es} antes del ${until.es}.`,
            `${en}; ${who.en} should be contacted by ${until.en}.`,
          ),
    ),
  ]
}

/** Before the first outcome the model stands on what people say that they would do, which must not pass for knowledge. */
const unlearned = both(
  'La probabilidad parte de lo que la gente dice que haría (encuestas), no de tus clientes; cada resultado que registres la ajusta.',
  'The probability starts from what people say they would do (surveys), not from your customers; each outcome you record adjusts it.',
)

export const contextOf = (now: Date, timeZone: string): Texts => {
  const stamp = stampIn(now, timeZone)
  return both(`Vigía · ${stamp.es}`, `Vigía · ${stamp.en}`)
}

/** The alert as a person would write it: who, how sure, why, in whose words, what it is worth, who owns it and what to do. */
export function alertMessage(facts: AlertFacts): AlertMessage {
  const blocks = [
    paragraph(leadOf(facts)),
    ...reasonsOf(facts),
    ...firedRule(facts),
    ...issueAge(facts),
    ...lastWords(facts),
    ...atStake(facts),
    ...ownership(facts),
  ]
  const checklist = (facts.checklist ?? []).slice(0, longestChecklist).map((text) => clipBoth(text, 160))
  return {
    subject: subjectOf(facts),
    text: textOf(blocks),
    blocks,
    nextStep: facts.nextStep ? clipBoth(facts.nextStep, 600) : nextStepOf(facts),
    ...(checklist.length > 0 && { checklist }),
    ...(facts.learned === false && { note: unlearned }),
    context: contextOf(facts.now, zoneOf(facts)),
  }
}
