import { labelOfEvent } from '../events/index.ts'
import type { MetricId } from '../metrics/index.ts'
import type { HistorySignal, Texts } from '../signals/index.ts'

const ofScore: Record<MetricId, (score: string) => Texts> = {
  nps: (score) => ({ es: `un ${score} en NPS`, en: `an NPS score of ${score}` }),
  enps: (score) => ({ es: `un ${score} en eNPS`, en: `an eNPS score of ${score}` }),
  csat: (score) => ({ es: `un ${score} de 5 en satisfacción`, en: `satisfaction of ${score} out of 5` }),
  ces: (score) => ({ es: `un ${score} de 7 en facilidad`, en: `ease of ${score} out of 7` }),
  stars: (score) => ({ es: `${score} de 5 estrellas`, en: `${score} out of 5 stars` }),
}

/** What people call what happened in `signal`. */
export function labelOf({ type, metric, score }: HistorySignal): Texts {
  if (type !== null) return labelOfEvent(type)
  if (metric !== null && score !== null) return ofScore[metric](String(Math.round(score * 10) / 10))
  return { es: 'comentario muy negativo', en: 'very negative comment' }
}

/** How often, from twice on. */
export const timesInWords = (times: number): Texts => ({
  es: times === 2 ? 'dos veces' : `${times} veces`,
  en: times === 2 ? 'twice' : `${times} times`,
})

const shownLabels = 4

/** The kinds of experience in `signals`, in the order in which they began, with how often each happened. */
export function listOf(signals: readonly HistorySignal[]): Texts {
  const counted = new Map<string, { label: Texts; times: number }>()
  for (const signal of signals) {
    const label = labelOf(signal)
    const times = (counted.get(label.en)?.times ?? 0) + 1
    counted.set(label.en, { label, times })
  }
  const kinds = [...counted.values()]
  const rest = kinds.length - shownLabels
  const shown = kinds.slice(0, shownLabels)
  const es = shown.map(({ label, times }) =>
    times > 1 ? `${label.es} (${timesInWords(times).es})` : label.es,
  )
  const en = shown.map(({ label, times }) =>
    times > 1 ? `${label.en} (${timesInWords(times).en})` : label.en,
  )
  return {
    es: es.join(', ') + (rest > 0 ? ` y ${rest} más` : ''),
    en: en.join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
  }
}
