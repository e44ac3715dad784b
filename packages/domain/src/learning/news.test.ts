import { expect, it } from 'vitest'

import { isWorthLearning } from './index.ts'

const now = new Date('2026-06-08T03:17:00Z')
const ago = (days: number) => now.getTime() - days * 86_400_000
const none = { told: 0, freshTold: 0 }

it.each([
  { when: 'nothing is known', news: { n: 0, fresh: 0, ...none, learnedAt: null }, worth: false },
  {
    when: 'nothing was learned yet',
    news: { n: 5000, fresh: 1, ...none, learnedAt: null },
    worth: true,
  },
  { when: 'one of few is new', news: { n: 50, fresh: 1, ...none, learnedAt: ago(1) }, worth: true },
  {
    when: 'less than a fiftieth is new',
    news: { n: 51, fresh: 1, ...none, learnedAt: ago(1) },
    worth: false,
  },
  {
    when: 'one of few outcomes is new, among many who are merely still there',
    news: { n: 5000, fresh: 1, told: 50, freshTold: 1, learnedAt: ago(1) },
    worth: true,
  },
  {
    when: 'less than a fiftieth of the outcomes is new',
    news: { n: 5000, fresh: 1, told: 51, freshTold: 1, learnedAt: ago(1) },
    worth: false,
  },
  {
    when: 'little is new, but a week has passed',
    news: { n: 5000, fresh: 1, ...none, learnedAt: ago(7) },
    worth: true,
  },
  {
    when: 'little is new, and almost a week has passed',
    news: { n: 5000, fresh: 1, ...none, learnedAt: ago(6.99) },
    worth: false,
  },
  {
    when: 'nothing is new after a year',
    news: { n: 5000, fresh: 0, told: 100, freshTold: 0, learnedAt: ago(365) },
    worth: false,
  },
])('learns again: $worth when $when', ({ news, worth }) => {
  expect(isWorthLearning(news, now)).toBe(worth)
})
