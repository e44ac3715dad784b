import { describe, expect, it } from 'vitest'

import { createFormat, dateOf } from './format.ts'

const es = createFormat('es')
const en = createFormat('en')
/** Intl writes no-break spaces; a test reads better with plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

describe('numbers', () => {
  it.each([
    { value: 1234.5, digits: 1, es: '1234,5', en: '1,234.5' },
    { value: 24_600, digits: 0, es: '24.600', en: '24,600' },
    { value: -3, digits: 0, es: '−3', en: '−3' },
    { value: -0.2, digits: 0, es: '0', en: '0' },
    { value: 4.2, digits: 2, es: '4,2', en: '4.2' },
  ])('writes $value as $es and $en', ({ value, digits, ...texts }) => {
    expect(es.number(value, digits)).toBe(texts.es)
    expect(en.number(value, digits)).toBe(texts.en)
  })

  it.each([
    { value: 4, digits: 0, text: '+4' },
    { value: 0, digits: 0, text: '0' },
    { value: 0.4, digits: 0, text: '0' },
    { value: 0.4, digits: 1, text: '+0.4' },
    { value: -12.6, digits: 0, text: '−13' },
  ])('signs $value with $digits digits as $text', ({ value, digits, text }) => {
    expect(en.signed(value, digits)).toBe(text)
  })

  it('writes a probability as whole percent in the way of the language', () => {
    expect(plain(es.percent(0.714))).toBe('71 %')
    expect(en.percent(0.714)).toBe('71%')
  })
})

describe('plurals', () => {
  const answers = { es: { one: '# respuesta', other: '# respuestas', many: '# de respuestas' } }

  it.each([
    { count: 0, text: '0 respuestas' },
    { count: 1, text: '1 respuesta' },
    { count: 2, text: '2 respuestas' },
    { count: 1_000_000, text: '1.000.000 de respuestas' },
  ])('says $text', ({ count, text }) => {
    expect(es.plural(count, answers.es)).toBe(text)
  })

  it('falls back to the plural where a language has no form for millions', () => {
    expect(es.plural(1_000_000, { one: '# día', other: '# días' })).toBe('1.000.000 días')
  })
})

describe('dates', () => {
  it('reads a day without a time as that day in any time zone', () => {
    const day = dateOf('2026-03-01')
    expect([day.getFullYear(), day.getMonth(), day.getDate(), day.getHours()]).toEqual([2026, 2, 1, 0])
  })

  it('says a day in the order of the language', () => {
    expect(es.fullDay('2026-03-01')).toBe('1 mar 2026')
    expect(en.fullDay('2026-03-01')).toBe('Mar 1, 2026')
  })

  const now = new Date(2026, 10, 23, 9, 0)
  it.each([
    { when: 'now', at: new Date(2026, 10, 23, 9, 0, 30), es: 'ahora', en: 'now' },
    { when: 'in this hour', at: new Date(2026, 10, 23, 8, 35), es: 'hace 25 minutos', en: '25 minutes ago' },
    { when: 'within 24 hours', at: new Date(2026, 10, 22, 20, 0), es: 'hace 13 horas', en: '13 hours ago' },
    { when: 'yesterday', at: new Date(2026, 10, 22, 8, 0), es: 'ayer', en: 'yesterday' },
    { when: 'two weeks ago', at: new Date(2026, 10, 9, 23, 0), es: 'hace 14 días', en: '14 days ago' },
    { when: 'months ago', at: new Date(2026, 5, 23), es: 'hace 5 meses', en: '5 months ago' },
    { when: 'years ago', at: new Date(2023, 5, 23), es: 'hace 3 años', en: '3 years ago' },
    { when: 'tomorrow', at: new Date(2026, 10, 24, 12, 0), es: 'mañana', en: 'tomorrow' },
  ])('says how far $when is', ({ at, ...texts }) => {
    expect(es.relative(at.toISOString(), now)).toBe(texts.es)
    expect(en.relative(at.toISOString(), now)).toBe(texts.en)
  })
})
