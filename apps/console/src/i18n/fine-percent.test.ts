import { describe, expect, it } from 'vitest'

import { finePercent } from './fine-percent.ts'
import { createFormat } from './format.ts'

describe('finePercent', () => {
  it.each([
    { share: 0, es: '0 %', en: '0%' },
    { share: 0.007, es: '0,7 %', en: '0.7%' },
    { share: 0.0999, es: '10 %', en: '10%' },
    { share: 0.1, es: '10 %', en: '10%' },
    { share: 0.094, es: '9,4 %', en: '9.4%' },
    { share: 0.124, es: '12 %', en: '12%' },
  ])('says $share as $es and $en', ({ share, es, en }) => {
    const said = (locale: string) => finePercent(share, 0.1, createFormat(locale)).replaceAll('\u00A0', ' ')
    expect([said('es'), said('en')]).toEqual([es, en])
  })
})
