import { describe, expect, it } from 'vitest'

import { english } from './redaction/en.ts'
import { spanish } from './redaction/es.ts'
import { measure } from './redaction/measure.ts'

describe('what is taken out of two hundred comments', () => {
  it.each([
    { language: 'Spanish', comments: spanish },
    { language: 'English', comments: english },
  ])('is at least 97 % of what is personal and little else in $language', ({ comments }) => {
    const { total } = measure(comments)
    expect(comments.length).toBeGreaterThanOrEqual(100)
    expect(total.recall).toBeGreaterThanOrEqual(0.97)
    expect(total.precision).toBeGreaterThanOrEqual(0.97)
  })
})
