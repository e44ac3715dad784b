import { expect, it } from 'vitest'

import { isWorthLearning } from './index.ts'

const now = new Date('2026-06-08T03:17:00Z')
const ago = (days: number) => now.getTime() - days * 86_400_000

it.each([
  { when: 'nothing is known', n: 0, fresh: 0, learnedAt: null, worth: false },
  { when: 'nothing was learned yet', n: 5000, fresh: 1, learnedAt: null, worth: true },
  { when: 'one of few is new', n: 50, fresh: 1, learnedAt: ago(1), worth: true },
  { when: 'less than a fiftieth is new', n: 51, fresh: 1, learnedAt: ago(1), worth: false },
  { when: 'little is new, but a week has passed', n: 5000, fresh: 1, learnedAt: ago(7), worth: true },
  {
    when: 'little is new, and almost a week has passed',
    n: 5000,
    fresh: 1,
    learnedAt: ago(6.99),
    worth: false,
  },
  { when: 'nothing is new after a year', n: 5000, fresh: 0, learnedAt: ago(365), worth: false },
])('learns again: $worth when $when', ({ n, fresh, learnedAt, worth }) => {
  expect(isWorthLearning({ n, fresh, learnedAt }, now)).toBe(worth)
})
