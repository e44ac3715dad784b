import { percentOf, type Tier } from '../risk/index.ts'
import type { Texts } from '../signals/index.ts'
import type { AlertFacts, CustomerAlertKind } from './input.ts'
import { both, capitalizedBoth, clip, nameOf } from './wording.ts'

/** A subject should be read whole in a list of mails: 78 characters, where names allow it. */
const longestName = 31
const longestRule = 28

export const tierWords: Record<Tier, Texts> = {
  none: both('bajo', 'low'),
  watch: both('moderado', 'moderate'),
  alert: both('alto', 'high'),
  critical: both('crítico', 'critical'),
}

type Subject = (name: Texts, percent: number, facts: AlertFacts) => Texts

const subjects: Record<CustomerAlertKind, Subject> = {
  opened: (name, percent) =>
    both(`${name.es} podría irse: riesgo del ${percent} %`, `${name.en} may leave: ${percent}% risk`),
  escalated: (name, percent, { tier }) =>
    both(
      `${name.es}: el riesgo ya es ${tierWords[tier].es} (${percent} %)`,
      `${name.en}: the risk is now ${tierWords[tier].en} (${percent}%)`,
    ),
  risen: (name, percent) =>
    both(`${name.es}: el riesgo sube al ${percent} %`, `${name.en}: the risk has risen to ${percent}%`),
  reminder: (name, percent) =>
    both(
      `${name.es} sigue en riesgo (${percent} %) y su caso espera`,
      `${name.en} is still at risk (${percent}%) and the case is waiting`,
    ),
  rule: (name, _percent, { rule }) => {
    const called = clip(rule?.name ?? '', longestRule)
    return both(`${name.es}: saltó la regla «${called}»`, `${name.en}: the rule “${called}” fired`)
  },
  overdue: (name, percent) =>
    both(
      `Nadie ha hablado con ${name.es}: plazo vencido (${percent} %)`,
      `Nobody has contacted ${name.en}: overdue (${percent}%)`,
    ),
}

export const subjectOf = (facts: AlertFacts): Texts =>
  capitalizedBoth(
    subjects[facts.kind](nameOf(facts.customerName, longestName), percentOf(facts.probability), facts),
  )
