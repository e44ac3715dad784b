import type { Language, Texts } from '../signals/index.ts'
import type { RuleField } from './fields.ts'
import { valuesOf, type Condition } from './rule.ts'

/** How each channel is called after `by`. */
export const channelNames: Record<string, Texts> = {
  web: { es: 'la web', en: 'the web' },
  app: { es: 'la app', en: 'the app' },
  email: { es: 'correo', en: 'e-mail' },
  sms: { es: 'SMS', en: 'text message' },
  phone: { es: 'teléfono', en: 'phone' },
  chat: { es: 'chat', en: 'chat' },
  bot: { es: 'el bot', en: 'the bot' },
  store: { es: 'la tienda', en: 'the shop' },
  kiosk: { es: 'el quiosco', en: 'the kiosk' },
  social: { es: 'redes sociales', en: 'social media' },
  iot: { es: 'un dispositivo', en: 'a device' },
  api: { es: 'la API', en: 'the API' },
}

/** The metrics inside a sentence, by metric and by definition. */
export const metricNames: Record<string, Texts> = {
  nps: { es: 'NPS', en: 'NPS' },
  csat: { es: 'CSAT', en: 'CSAT' },
  ces: { es: 'CES', en: 'CES' },
  stars: { es: 'valoración en estrellas', en: 'star rating' },
  'nps/standard': { es: 'el NPS', en: 'NPS' },
  'csat/top2-of-5': { es: 'el CSAT', en: 'CSAT' },
  'ces/2.0': { es: 'el CES', en: 'CES' },
  'stars/mean': { es: 'la valoración en estrellas', en: 'the star rating' },
  'sentiment/mean': { es: 'el sentimiento', en: 'sentiment' },
}

const listFormats = {
  es: new Intl.ListFormat('es', { type: 'disjunction' }),
  en: new Intl.ListFormat('en', { type: 'disjunction' }),
}

/** `a, b o c`, `a, b or c`: the values of a condition, each by its name. */
export function either({ value }: Condition, names: Record<string, Texts> = {}): Texts {
  const values = valuesOf(value).map(String)
  const of = (language: Language) =>
    listFormats[language].format(values.map((each) => names[each]?.[language] ?? each))
  return { es: of('es'), en: of('en') }
}

type Units = Record<NonNullable<RuleField['unit']>, { es: [string, string]; en: [string, string] } | null>

const units: Units = {
  score: null,
  share: null,
  money: null,
  points: { es: ['punto', 'puntos'], en: ['point', 'points'] },
  minutes: { es: ['minuto', 'minutos'], en: ['minute', 'minutes'] },
  hours: { es: ['hora', 'horas'], en: ['hour', 'hours'] },
  days: { es: ['día', 'días'], en: ['day', 'days'] },
}

/** A number as the language writes it, with its unit; a share in percent, money in `currency`. */
function numberIn(
  language: Language,
  value: number,
  unit: RuleField['unit'],
  currency: string | null,
): string {
  if (unit === 'money' && currency !== null)
    return new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
      value,
    )
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const text = plain.format(unit === 'share' ? value * 100 : value).replace('-', '−')
  if (unit === 'share') return language === 'es' ? `${text} %` : `${text}%`
  const words = unit === null ? null : units[unit]
  return words ? `${text} ${words[language][Math.abs(value) === 1 ? 0 : 1]}` : text
}

const comparisons: Record<string, { es: (number: string) => string; en: (number: string) => string }> = {
  is: { es: (number) => number, en: (number) => number },
  at_most: { es: (number) => `${number} o menos`, en: (number) => `${number} or less` },
  at_least: { es: (number) => `${number} o más`, en: (number) => `${number} or more` },
  less_than: { es: (number) => `menos de ${number}`, en: (number) => `less than ${number}` },
  more_than: { es: (number) => `más de ${number}`, en: (number) => `more than ${number}` },
}

/** `2 o menos`, `2 or less`. */
export function compared(
  { op, value }: Pick<Condition, 'op' | 'value'>,
  unit: RuleField['unit'] = null,
  currency: string | null = null,
): Texts {
  const written = (language: Language) => {
    const number = numberIn(language, Number(value), unit, currency)
    return comparisons[op]?.[language](number) ?? number
  }
  return { es: written('es'), en: written('en') }
}
