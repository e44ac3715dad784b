import { describe, expect, it } from 'vitest'

import { createFormat } from './format.ts'
import { messages } from './messages/index.ts'
import type { Change } from './metric-text.ts'
import { changeInWords, metricText } from './metric-text.ts'

const es = { words: messages.es.overview.change, format: createFormat('es') }
const en = { words: messages.en.overview.change, format: createFormat('en') }

describe('changeInWords', () => {
  it.each<{
    when: string
    difference: number | null
    significant: boolean
    es: string
    en: string
    way: Change['direction']
  }>([
    {
      when: 'it may be chance',
      difference: 4.2,
      significant: false,
      es: '+4, no significativo',
      en: '+4, not significant',
      way: 'up',
    },
    {
      when: 'it is sure',
      difference: 4.2,
      significant: true,
      es: '+4, cambio significativo',
      en: '+4, significant change',
      way: 'up',
    },
    {
      when: 'it falls',
      difference: -6.4,
      significant: true,
      es: '−6, cambio significativo',
      en: '−6, significant change',
      way: 'down',
    },
    {
      when: 'it is under one point',
      difference: 0.34,
      significant: false,
      es: '+0,3, no significativo',
      en: '+0.3, not significant',
      way: 'up',
    },
    {
      when: 'it is nothing',
      difference: 0.01,
      significant: false,
      es: 'Sin cambio',
      en: 'No change',
      way: 'same',
    },
    {
      when: 'there is nothing before',
      difference: null,
      significant: false,
      es: 'Sin periodo anterior con el que comparar',
      en: 'No earlier period to compare with',
      way: 'same',
    },
  ])('says "$en" when $when', ({ difference, significant, way, ...texts }) => {
    const comparison = { difference, significant }
    expect(changeInWords(comparison, 'score', es.words, es.format)?.text).toBe(texts.es)
    expect(changeInWords(comparison, 'score', en.words, en.format)).toMatchObject({
      text: texts.en,
      direction: way,
    })
  })

  it('says nothing where no comparison was asked', () => {
    expect(changeInWords(undefined, 'score', en.words, en.format)).toBeNull()
  })
})

describe('metricText', () => {
  it.each([
    { unit: 'score', value: 42.4, text: '42' },
    { unit: 'score', value: -12.6, text: '−13' },
    { unit: 'percent', value: 82.96, text: '83%' },
    { unit: 'mean', value: 4.216, text: '4.22' },
  ] as const)('writes a $unit of $value as $text', ({ unit, value, text }) => {
    expect(metricText(value, unit, en.format)).toBe(text)
  })
})
