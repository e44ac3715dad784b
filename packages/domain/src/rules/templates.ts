import type { Texts } from '../signals/index.ts'
import type { Condition, Rule } from './rule.ts'

/** A rule to begin with; its name in both languages. */
export interface RuleTemplate {
  key: string
  title: Texts
  rule: Omit<Rule, 'name'>
}

const condition = (field: string, op: string, value: Condition['value']): Condition => ({ field, op, value })

const template = (
  key: string,
  es: string,
  en: string,
  on: Rule['on'],
  conditions: Condition[],
  more: Partial<Pick<Rule, 'tier' | 'cooldownDays'>> = {},
): RuleTemplate => ({
  key,
  title: { es, en },
  rule: {
    on,
    conditions,
    tier: 'alert',
    cooldownDays: 7,
    opensCase: on === 'signal' || on === 'risk',
    ...more,
  },
})

/** Rules that most organizations want, ready to be changed. */
export const ruleTemplates: readonly RuleTemplate[] = [
  template(
    'valuable-unhappy-delivery',
    'Entrega mala a un cliente valioso',
    'Bad delivery to a valuable customer',
    'signal',
    [
      condition('metric', 'is', 'csat'),
      condition('score', 'at_most', 2),
      condition('touchpoint', 'is', 'delivery'),
      condition('value', 'more_than', 500),
    ],
  ),
  template('no-answer', 'Sin respuesta nuestra en 3 días', 'No answer from us for 3 days', 'case', [
    condition('daysWithoutContact', 'at_least', 3),
  ]),
  template('nps-fell', 'Baja el NPS de un punto de contacto', 'NPS of a touchpoint fell', 'metric', [
    condition('metric', 'is', 'nps/standard'),
    condition('touchpoint', 'is', 'any'),
    condition('direction', 'is', 'fell'),
  ]),
  template(
    'cancellation',
    'Pide la baja',
    'Asks to cancel',
    'signal',
    [condition('type', 'is', 'cancellation_requested')],
    { tier: 'critical', cooldownDays: 1 },
  ),
  template('says-leaving', 'Dice que se va', 'Says they will leave', 'signal', [
    condition('comment', 'contains', [
      'darme de baja',
      'cambio de compañía',
      'la competencia',
      'cancel*',
      'switch to',
      'competitor',
    ]),
    condition('negative', 'is', true),
  ]),
  template('third-strike', 'Tercera mala experiencia seguida', 'Third bad experience in a row', 'signal', [
    condition('negative', 'is', true),
    condition('strikes', 'at_least', 3),
  ]),
  template(
    'two-in-a-week',
    'Dos malas experiencias en una semana',
    'Two bad experiences in a week',
    'signal',
    [condition('negative', 'is', true), condition('negativesIn7Days', 'at_least', 2)],
  ),
  template('risk-jumped', 'El riesgo se dispara', 'The risk jumps', 'risk', [
    condition('change', 'at_least', 20),
    condition('probability', 'at_least', 0.3),
  ]),
  template('valuable-silent', 'Cliente valioso en silencio', 'A valuable customer goes silent', 'risk', [
    condition('silentDays', 'at_least', 60),
    condition('value', 'at_least', 1_000),
  ]),
]
