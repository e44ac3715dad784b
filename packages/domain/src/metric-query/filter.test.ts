import { describe, expect, it } from 'vitest'

import { readFilter } from './index.ts'

describe('readFilter', () => {
  it.each([
    { texts: [], filter: {} },
    { texts: ['touchpoint:delivery'], filter: { touchpoint: ['delivery'] } },
    { texts: ['touchpoint:delivery,channel:web'], filter: { touchpoint: ['delivery'], channel: ['web'] } },
    { texts: ['touchpoint:a', 'touchpoint:b, touchpoint:a'], filter: { touchpoint: ['a', 'b'] } },
    { texts: [' touchpoint : call center '], filter: { touchpoint: ['call center'] } },
    { texts: ['touchpoint:https://shop.example'], filter: { touchpoint: ['https://shop.example'] } },
    { texts: ['touchpoint:Lima\\, Perú'], filter: { touchpoint: ['Lima, Perú'] } },
    { texts: ['segment:'], filter: { segment: [''] } },
    { texts: ['stage:use'], filter: { stage: ['use'] } },
  ])('reads $texts as $filter', ({ texts, filter }) => {
    expect(readFilter(texts)).toEqual(filter)
  })

  it.each([
    { why: 'nothing', text: '' },
    { why: 'a value alone', text: 'delivery' },
    { why: 'a comma in a value', text: 'touchpoint:Lima, Perú' },
    { why: 'a comma at the end', text: 'touchpoint:a,' },
    { why: 'a dimension alone', text: 'touchpoint:' },
    { why: 'an unknown dimension', text: 'mood:sunny' },
    { why: 'an attribute that was not declared', text: 'attribute.plan:gold' },
    { why: 'an unknown channel', text: 'channel:fax' },
    { why: 'an unknown stage', text: 'stage:divorce' },
    { why: '51 values', text: Array.from({ length: 51 }, (_, i) => `touchpoint:${i}`).join(',') },
  ])('refuses $why', ({ text }) => {
    expect(() => readFilter([text])).toThrow(/^filter: /)
  })
})
