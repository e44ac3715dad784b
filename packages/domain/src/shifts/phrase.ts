import type { Definition } from '../metrics/index.ts'
import { quotedTouchpoint } from '../touchpoints/index.ts'
import type { Shift } from './watch.ts'

const names: Record<string, { es: string; en: string }> = {
  nps: { es: 'El NPS', en: 'NPS' },
  csat: { es: 'El CSAT', en: 'CSAT' },
  ces: { es: 'El CES', en: 'CES' },
  stars: { es: 'La valoración en estrellas', en: 'The star rating' },
  sentiment: { es: 'El sentimiento', en: 'Sentiment' },
}

const numberIn = (locale: 'es' | 'en', { unit }: Definition) => {
  const digits = unit === 'mean' ? 2 : 0
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return (value: number) => format.format(value).replace('-', '−')
}

const dayIn = (locale: 'es' | 'en', day: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** A shift in one sentence, in both languages; `where` is the touchpoint whose series it is, `by` what explains most. */
export function phraseShift(definition: Definition, shift: Shift, where: string | null, by: string | null) {
  const [place, cause] = [where, by].map((slug) => (slug ? quotedTouchpoint(slug) : null))
  const name = names[definition.metric] ?? { es: definition.metric, en: definition.metric }
  const told = (locale: 'es' | 'en') => {
    const write = numberIn(locale, definition)
    const [from, to] = [write(shift.before.value), write(shift.after.value)]
    const size = `${shift.difference > 0 ? '+' : '−'}${write(Math.abs(shift.difference))}`
    const range = `${write(shift.interval.low)} … ${write(shift.interval.high)}`
    return { from, to, size, range, day: dayIn(locale, shift.since) }
  }
  const [es, en] = [told('es'), told('en')]
  const up = shift.direction === 'up'
  return {
    es: `${name.es}${place ? ` de ${place.es}` : ''} ${up ? 'sube' : 'baja'} de ${es.from} a ${es.to} desde el ${es.day} (${es.size}, intervalo del 95 %: ${es.range}).${cause ? ` Lo explica sobre todo ${cause.es}.` : ''}`,
    en: `${name.en}${place ? ` of ${place.en}` : ''} ${up ? 'rose' : 'fell'} from ${en.from} to ${en.to} since ${en.day} (${en.size}, 95% interval: ${en.range}).${cause ? ` Most of it is explained by ${cause.en}.` : ''}`,
  }
}
