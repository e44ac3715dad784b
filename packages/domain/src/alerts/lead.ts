import { percentOf } from '../risk/index.ts'
import type { Texts } from '../signals/index.ts'
import type { AlertFacts } from './input.ts'
import { dayIn, momentIn } from './moments.ts'
import { tierWords } from './subjects.ts'
import { both, capitalized, clip, counted, nameOf, withoutStop } from './wording.ts'

export const zoneOf = ({ timeZone }: AlertFacts): string => timeZone ?? 'UTC'

/** The customer as a manager would introduce them: with the segment, where there is one. */
function customerOf({ customerName, segment }: AlertFacts): Texts {
  const name = nameOf(customerName)
  const group = clip(segment ?? '', 40)
  const told = group === '' ? '' : ` (${group})`
  return both(`${name.es}${told}`, `${name.en}${told}`)
}

/** `71 % (entre 60 y 80 %), 24 puntos más que el 12 de marzo`. */
function figures(facts: AlertFacts): Texts {
  const { probability, interval, previous } = facts
  const percent = percentOf(probability)
  const [low, high] = interval ? [percentOf(interval.low), percentOf(interval.high)] : [0, 0]
  const range =
    low < high ? both(` (entre ${low} y ${high} %)`, ` (between ${low}% and ${high}%)`) : both('', '')
  const change = previous ? percent - percentOf(previous.probability) : 0
  if (!previous || change === 0) return both(`${percent} %${range.es}`, `${percent}%${range.en}`)
  const [size, since] = [Math.abs(change), dayIn(previous.at, zoneOf(facts))]
  const [es, en] = change > 0 ? ['más', 'more'] : ['menos', 'less']
  return both(
    `${percent} %${range.es}, ${counted(size, 'punto', 'puntos')} ${es} que el ${since.es}`,
    `${percent}%${range.en}, ${counted(size, 'point', 'points')} ${en} than on ${since.en}`,
  )
}

function riskSentence(facts: AlertFacts): Texts {
  const [tier, told] = [tierWords[facts.tier], figures(facts)]
  return both(`El riesgo es ${tier.es}: ${told.es}.`, `The risk is ${tier.en}: ${told.en}.`)
}

const fromModel = (facts: AlertFacts): Texts => {
  const [who, risk] = [customerOf(facts), riskSentence(facts)]
  return both(
    `${capitalized(who.es)} podría dejarnos en los próximos ${facts.horizonDays} días. ${risk.es}`,
    `${capitalized(who.en)} may leave us within ${facts.horizonDays} days. ${risk.en}`,
  )
}

const reminded = (facts: AlertFacts): Texts => {
  const said = fromModel(facts)
  return both(
    `${said.es} Hace más de una semana que nadie hace nada con su caso.`,
    `${said.en} Nobody has done anything about the case for more than a week.`,
  )
}

/** The rule in words, as the sentence that follows its name. */
export function ruleSentence({ rule }: AlertFacts): Texts | null {
  if (!rule) return null
  const [name, es, en] = [clip(rule.name, 80), withoutStop(rule.text.es, 200), withoutStop(rule.text.en, 200)]
  return both(`Saltó la regla «${name}»: ${es}.`, `The rule “${name}” fired: ${en}.`)
}

const fromRule = (facts: AlertFacts): Texts => {
  const [who, fired, told] = [customerOf(facts), ruleSentence(facts), figures(facts)]
  const tier = tierWords[facts.tier]
  return both(
    `${fired ? `${fired.es} ` : ''}Se trata de ${who.es}; su riesgo de irse en ${facts.horizonDays} días es ${tier.es}: ${told.es}.`,
    `${fired ? `${fired.en} ` : ''}It is about ${who.en}; the risk of leaving within ${facts.horizonDays} days is ${tier.en}: ${told.en}.`,
  )
}

/** Nobody has been in touch in time: says so without blame, since a call may not have been noted. */
const overdue = (facts: AlertFacts): Texts => {
  const [who, risk] = [customerOf(facts), riskSentence(facts)]
  const until = facts.dueAt ? momentIn(facts.dueAt, zoneOf(facts)) : null
  const owner = clip(facts.owner?.name ?? '', 80)
  const [es, en] = owner
    ? [
        `Lo lleva ${owner}; si no puede hoy, asigna el caso a otra persona.`,
        `${owner} owns the case; if they cannot today, assign it to somebody else.`,
      ]
    : ['Nadie lleva el caso: asígnalo hoy.', 'Nobody owns the case: assign it today.']
  return both(
    `Había que hablar con ${who.es}${until ? ` antes del ${until.es}` : ''} y no consta que nadie lo haya hecho. ${risk.es} ${es}`,
    `${capitalized(who.en)} should have been contacted${until ? ` by ${until.en}` : ''}, and there is no record that anybody has. ${risk.en} ${en}`,
  )
}

const leads: Record<AlertFacts['kind'], (facts: AlertFacts) => Texts> = {
  opened: fromModel,
  escalated: fromModel,
  risen: fromModel,
  reminder: reminded,
  rule: fromRule,
  overdue,
}

/** The first paragraph: who, how sure, and what is new. */
export const leadOf = (facts: AlertFacts): Texts => leads[facts.kind](facts)
