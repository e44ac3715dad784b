import { knownEvents } from '../events/index.ts'
import { definitions } from '../metrics/index.ts'
import { tiers } from '../risk/index.ts'
import { channels, stages } from '../signals/index.ts'
import type { Texts } from '../signals/index.ts'
import type { RuleOp, RuleSubject } from './rule.ts'

/** What a rule may ask of a field, so that it can be checked when it is saved, and built without code. */
export interface RuleField {
  name: string
  /** `choice` is one of `values`, `name` what the organization calls it, `words` of a text, `flag` yes or no. */
  kind: 'number' | 'choice' | 'name' | 'words' | 'flag'
  ops: readonly RuleOp[]
  /** Of a number, both ends included; null for none. A score's depend on the metric. */
  min: number | null
  max: number | null
  isInteger: boolean
  unit: 'score' | 'share' | 'points' | 'money' | 'minutes' | 'hours' | 'days' | null
  /** Of a choice; the order counts where `at_least` may be asked. Of a name: those known from the start. */
  values: readonly string[]
  /** The field without which it means nothing. */
  needs: string | null
  label: Texts
}

const comparisons: readonly RuleOp[] = ['is', 'at_most', 'at_least', 'less_than', 'more_than']
const plain = { min: null, max: null, isInteger: false, unit: null, values: [], needs: null } as const

type More = Partial<Pick<RuleField, 'min' | 'max' | 'isInteger' | 'unit' | 'needs'>>

const number = (name: string, es: string, en: string, more: More = {}): RuleField => ({
  ...plain,
  name,
  kind: 'number',
  ops: comparisons,
  ...more,
  label: { es, en },
})

const choice = (
  name: string,
  values: readonly string[],
  es: string,
  en: string,
  ops: readonly RuleOp[] = ['is', 'is_not', 'one_of'],
): RuleField => ({ ...plain, name, kind: 'choice', ops, values, label: { es, en } })

const named = (
  name: string,
  es: string,
  en: string,
  values: readonly string[] = [],
  ops: readonly RuleOp[] = ['is', 'is_not', 'one_of'],
): RuleField => ({ ...plain, name, kind: 'name', ops, values, label: { es, en } })

const flag = (name: string, es: string, en: string): RuleField => ({
  ...plain,
  name,
  kind: 'flag',
  ops: ['is'],
  label: { es, en },
})

const positive = { min: 0 } as const
const count = { min: 0, isInteger: true } as const
const value = number('value', 'valor del cliente', 'customer value', { ...positive, unit: 'money' })
const segment = named('segment', 'segmento', 'segment')
const touchpoint = named('touchpoint', 'punto de contacto', 'touchpoint')
const tier = choice('tier', tiers, 'nivel de riesgo', 'risk tier', ['is', 'is_not', 'one_of', 'at_least'])
const strikes = number('strikes', 'racha de malas experiencias', 'strikes', count)

/** The metrics whose answers a rule may look at: an employee's is nobody's alarm. */
const answered = ['nps', 'csat', 'ces', 'stars'] as const

/** What the watch follows: the default definitions, but for those that hide employees or count asking. */
export const watchedDefinitions = definitions
  .filter(({ isDefault, metric }) => isDefault && metric !== 'enps' && metric !== 'response-rate')
  .map(({ id }) => id)

/** For a metric's own touchpoints, each by itself. */
export const anyTouchpoint = 'any'

/** Every field by what a rule looks at. */
export const ruleFields: Record<RuleSubject, readonly RuleField[]> = {
  signal: [
    choice('metric', answered, 'métrica', 'metric', ['is', 'one_of']),
    number('score', 'puntuación', 'score', { isInteger: true, unit: 'score', needs: 'metric' }),
    touchpoint,
    choice('stage', stages, 'etapa', 'stage'),
    choice('channel', channels, 'canal', 'channel'),
    named('type', 'tipo de suceso', 'event type', Object.keys(knownEvents)),
    number('severity', 'gravedad', 'severity', { min: 0, max: 1 }),
    number('experience', 'experiencia', 'experience', { min: -1, max: 1 }),
    flag('negative', 'experiencia negativa', 'negative experience'),
    number('sentiment', 'sentimiento', 'sentiment', { min: -1, max: 1 }),
    named('theme', 'tema', 'theme'),
    {
      ...plain,
      name: 'comment',
      kind: 'words',
      ops: ['contains'],
      label: { es: 'comentario', en: 'comment' },
    },
    named('employee', 'empleado', 'employee'),
    named('team', 'equipo', 'team'),
    segment,
    value,
    strikes,
    number('negativesIn7Days', 'malas experiencias en 7 días', 'bad experiences in 7 days', count),
    number('negativesIn30Days', 'malas experiencias en 30 días', 'bad experiences in 30 days', count),
    number('waitMinutes', 'espera', 'wait', { ...positive, unit: 'minutes' }),
  ],
  risk: [
    number('probability', 'riesgo de abandono', 'churn risk', { min: 0, max: 1, unit: 'share' }),
    tier,
    number('change', 'cambio en 7 días', 'change in 7 days', { min: -100, max: 100, unit: 'points' }),
    strikes,
    number('openIssueDays', 'días con un problema abierto', 'days of an open issue', {
      ...positive,
      unit: 'days',
    }),
    number('silentDays', 'días en silencio', 'days of silence', { ...positive, unit: 'days' }),
    value,
    segment,
    touchpoint,
    number('repeatContacts', 'contactos repetidos', 'repeated contacts', count),
  ],
  case: [
    number('daysWithoutContact', 'días sin respuesta nuestra', 'days without an answer from us', {
      ...positive,
      unit: 'days',
    }),
    number('hoursUnacknowledged', 'horas sin que nadie lo atienda', 'hours unacknowledged', {
      ...positive,
      unit: 'hours',
    }),
    tier,
    value,
    segment,
    touchpoint,
    flag('overdue', 'fuera de plazo', 'overdue'),
  ],
  metric: [
    choice('metric', watchedDefinitions, 'métrica', 'metric', ['is', 'one_of']),
    named('touchpoint', 'punto de contacto', 'touchpoint', [anyTouchpoint], ['is', 'one_of']),
    choice('direction', ['fell', 'rose'], 'dirección', 'direction', ['is']),
    number('difference', 'diferencia', 'difference', { min: 0, max: 200, needs: 'metric' }),
    flag('significant', 'cambio significativo', 'significant change'),
  ],
}

/** The field of that name, if what the rule looks at has it. */
export function fieldOf(on: RuleSubject, name: string): RuleField | undefined {
  return ruleFields[on].find((field) => field.name === name)
}
