import { quotedTouchpoint } from '../touchpoints/index.ts'
import type { Driver } from './drivers.ts'

const kinds: Record<Driver['kind'], { es: string; en: string }> = {
  touchpoint: { es: 'La experiencia en', en: 'The experience at' },
  theme: { es: 'Lo que se dice de', en: 'What is said about' },
  wait: { es: 'La espera', en: 'Waiting' },
  channel: { es: 'El canal', en: 'The channel' },
  attribute: { es: 'El atributo', en: 'The attribute' },
}

const percent = (locale: 'es' | 'en', share: number) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)

/** A driver in one sentence: what goes with what, never what causes it. */
export function phraseDriver(driver: Driver, metric: string): { es: string; en: string } {
  const { kind, key, direction, share } = driver
  const called = kind === 'touchpoint' ? quotedTouchpoint(key) : { es: key, en: key }
  const name = (locale: 'es' | 'en') =>
    kind === 'wait' ? kinds.wait[locale] : `${kinds[kind][locale]} ${called[locale]}`
  const better = direction === 'better'
  const sure = driver.rank !== null
  const es = `${name('es')} se asocia con un ${metric} ${better ? 'más alto' : 'más bajo'}: el ${percent('es', share)} de lo que se explica`
  const en = `${name('en')} is associated with a ${better ? 'higher' : 'lower'} ${metric}: ${percent('en', share)} of what is explained`
  return {
    es: sure ? `${es}.` : `${es}, aunque puede ser casualidad.`,
    en: sure ? `${en}.` : `${en}, though it may be chance.`,
  }
}
