import { describe, expect, it } from 'vitest'

import { themeIds } from '../src/themes/index.ts'
import { expandCorpus } from './corpus.ts'

const PER_LABEL = 1000
const corpus = expandCorpus(PER_LABEL, 1)

describe('the corpus', () => {
  it('follows from its seed alone', () => {
    expect(expandCorpus(100, 7)).toEqual(expandCorpus(100, 7))
    expect(expandCorpus(100, 7)).not.toEqual(expandCorpus(100, 8))
  })

  it.each(['es', 'en'] as const)(
    'has thousands of different comments in %s, as many of each sentiment',
    (language) => {
      const own = corpus.filter((one) => one.language === language)
      for (const label of ['negative', 'neutral', 'positive'] as const) {
        const count = own.filter((one) => one.label === label).length
        expect(count).toBeGreaterThanOrEqual(PER_LABEL)
        expect(count).toBeLessThan(PER_LABEL + 60)
      }
      expect(new Set(own.map(({ text }) => text)).size).toBeGreaterThan(2800)
    },
  )

  it('speaks of every theme, emotion and severity', () => {
    expect(new Set(corpus.flatMap(({ themes }) => themes)).size).toBe(themeIds.length)
    expect(new Set(corpus.map(({ emotion }) => emotion)).size).toBe(7)
    expect(new Set(corpus.map(({ severity }) => severity)).size).toBe(3)
  })

  it('leaves nothing of its templates in a comment', () => {
    expect(corpus.filter(({ text }) => /[{}|@]|undefined|\s\s/.test(text) || text === '')).toEqual([])
  })
})
