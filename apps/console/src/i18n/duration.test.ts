import { describe, expect, it } from 'vitest'

import { durationText } from './duration.ts'

describe('durationText', () => {
  it.each([
    { minutes: 0, es: '0 min', en: '0 min' },
    { minutes: 89, es: '89 min', en: '89 min' },
    { minutes: 90, es: '1,5 h', en: '1.5 hr' },
    { minutes: 47 * 60 + 59, es: '48 h', en: '48 hr' },
    { minutes: 48 * 60, es: '2 d', en: '2 d' },
    { minutes: 77.5 * 60, es: '3,2 d', en: '3.2 d' },
    { minutes: 26 * 1_440, es: '26 d', en: '26 d' },
  ])('says $minutes minutes as $es and $en', ({ minutes, es, en }) => {
    const plain = (text: string) => text.replaceAll('\u00A0', ' ')
    expect(plain(durationText(minutes, 'es'))).toBe(es)
    expect(plain(durationText(minutes, 'en'))).toBe(en)
  })
})
