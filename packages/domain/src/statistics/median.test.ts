import { expect, it } from 'vitest'

import { medianOf } from './index.ts'

it.each([
  { values: [], median: null },
  { values: [7], median: 7 },
  { values: [9, 1], median: 5 },
  { values: [10, 2, 9], median: 9 },
  { values: [4, 1, 3, 2], median: 2.5 },
])('the median of $values is $median', ({ values, median }) => {
  expect(medianOf(values)).toBe(median)
})
