import { eventSchema, feedbackSchema } from '@vigia/contracts/signals'
import { analyze } from '@vigia/text/analysis'
import { describe, expect, it } from 'vitest'

import { anaStory, anaSweepDays } from './ana.ts'

const wordsOf = (day: number): string => {
  const step = anaStory.findLast((one) => one.day === day)
  return step?.request.body.comment ?? ''
}

describe("Ana's words", () => {
  it.each([
    { day: 3, about: 0.7 },
    { day: 4, about: 0.8 },
    { day: 18, about: 0.85 },
    { day: 26, about: 0.92 },
    { day: 27, about: 0.97 },
  ])('are about $about negative on day $day', ({ day, about }) => {
    const { language, sentiment } = analyze(wordsOf(day))
    expect(language).toBe('es')
    expect(Math.abs(sentiment.probabilities.negative - about)).toBeLessThan(0.08)
  })

  it('are happy on the day she buys', () => {
    expect(analyze(wordsOf(0)).sentiment.label).toBe('positive')
  })
})

describe("Ana's story", () => {
  it('is made of valid requests under keys of their own, in the order of the days', () => {
    for (const { request } of anaStory) {
      const schema = request.path === '/v1/events' ? eventSchema : feedbackSchema
      expect(schema.safeParse(request.body).error).toBeUndefined()
    }
    expect(new Set(anaStory.map(({ request }) => request.body.id)).size).toBe(anaStory.length)
    const days = anaStory.map(({ day }) => day)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    expect(anaSweepDays.at(-1)).toBe(days.at(-1))
  })
})
