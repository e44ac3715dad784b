import type { Language, Texts } from '../signals/index.ts'
import type { Frame, Rate, TrialResult } from './result.ts'

const numberIn = (language: Language, value: number, digits = 0): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)

const plural = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`

const bounds = ({ low, high }: NonNullable<Rate>) => `[${Math.round(low)}–${Math.round(high)}]`

type Found = Omit<TrialResult, 'text' | 'notes'>

/** How often it is right, how many it finds, how early: only what can be told. */
function judgement({ left, precision, recall, leadDays }: Found): Texts {
  const count = { es: numberIn('es', left.value), en: numberIn('en', left.value) }
  if (!precision) return { es: '', en: '' }
  const hit = Math.round(precision.value)
  const es = [`acierto ${hit} % ${bounds(precision)}`]
  const en = [`precision ${hit}% ${bounds(precision)}`]
  if (recall) {
    es.push(`cobertura ${Math.round(recall.value)} %`)
    en.push(`recall ${Math.round(recall.value)}%`)
  }
  if (leadDays) {
    es.push(`antelación mediana ${plural(numberIn('es', leadDays.median, 1), 'día', 'días')}`)
    en.push(`median lead ${plural(numberIn('en', leadDays.median, 1), 'day', 'days')}`)
  }
  return {
    es: `; ${count.es} de esos clientes se ${count.es === '1' ? 'fue' : 'fueron'}: ${es.join(', ')}`,
    en: `; ${count.en} of these customers left: ${en.join(', ')}`,
  }
}

/** The result in one sentence, in both languages. */
export function phraseResult(found: Found, { share, rule }: Pick<Frame, 'share' | 'rule'>): Texts {
  const { alerts, alertsPerManagerAndWeek, customersAlerted } = found
  if (alerts.value === 0) return { es: 'No habría dado ningún aviso.', en: 'It would have raised no alert.' }
  const about = share < 1 ? { es: 'unos ', en: 'some ' } : { es: '', en: '' }
  const [es, en] = (['es', 'en'] as const).map((language) => ({
    alerts: numberIn(language, alerts.value),
    weekly: numberIn(language, alertsPerManagerAndWeek, 1),
    customers: numberIn(language, customersAlerted.value),
  })) as [
    Record<'alerts' | 'weekly' | 'customers', string>,
    Record<'alerts' | 'weekly' | 'customers', string>,
  ]
  const repeated = rule.on !== 'metric' && es.customers !== es.alerts
  const judged = judgement(found)
  return {
    es: `Habría dado ${es.alerts === '1' ? '' : about.es}${plural(es.alerts, 'aviso', 'avisos')}${repeated ? ` a ${plural(es.customers, 'cliente', 'clientes')}` : ''}, ${es.weekly} por responsable y semana${judged.es}.`,
    en: `It would have raised ${about.en}${plural(en.alerts, 'alert', 'alerts')}${repeated ? ` about ${plural(en.customers, 'customer', 'customers')}` : ''}, ${en.weekly} per manager and week${judged.en}.`,
  }
}
