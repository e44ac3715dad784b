import { describe, expect, it } from 'vitest'

import { parseEmotions, parseThemes, parseWords } from './url-state.ts'

describe('the address of a page on words', () => {
  it.each([
    { parse: parseThemes, raw: { order: 'worst', days: '30' }, search: { order: 'worst', days: 30 } },
    { parse: parseThemes, raw: { order: 'volume' }, search: {} },
    { parse: parseThemes, raw: { order: 'size', channel: 'web' }, search: {} },
    {
      parse: parseWords,
      raw: { focus: 'all', touchpoint: 'delivery' },
      search: { focus: 'all', touchpoint: 'delivery' },
    },
    { parse: parseWords, raw: { focus: 'negative' }, search: {} },
    { parse: parseWords, raw: { focus: 'cats' }, search: {} },
    {
      parse: parseEmotions,
      raw: { from: '2026-05-01', until: '2026-05-31' },
      search: { from: '2026-05-01', until: '2026-05-31' },
    },
    { parse: parseEmotions, raw: { from: '2026-05-31', until: '2026-05-01' }, search: {} },
  ])('reads $raw as $search', ({ parse, raw, search }) => {
    expect(parse(raw)).toEqual(search)
  })
})
