import { describe, expect, it } from 'vitest'

import { moodOf } from './mood.ts'

describe('moodOf', () => {
  it.each([
    { sentiment: -1, mood: 'negative' },
    { sentiment: -0.2, mood: 'negative' },
    { sentiment: -0.199, mood: 'neutral' },
    { sentiment: 0, mood: 'neutral' },
    { sentiment: 0.199, mood: 'neutral' },
    { sentiment: 0.2, mood: 'positive' },
    { sentiment: 1, mood: 'positive' },
  ])('calls $sentiment $mood', ({ sentiment, mood }) => {
    expect(moodOf(sentiment)).toBe(mood)
  })
})
