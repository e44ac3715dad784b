import { expect, it } from 'vitest'

import { mostUrgent } from './urgent.ts'

const waiting = (id: string, dueAt: string | null, openedAt: string) => ({
  id,
  dueAt,
  openedAt,
  overdue: false,
})

it('puts deadlines first, the earliest on top, and the newest of the others next', () => {
  const cases = [
    waiting('old', null, '2026-03-01T00:00:00Z'),
    waiting('later', '2026-03-09T00:00:00Z', '2026-03-01T00:00:00Z'),
    waiting('new', null, '2026-03-05T00:00:00Z'),
    waiting('overdue', '2026-03-02T00:00:00Z', '2026-03-01T00:00:00Z'),
  ]
  expect(mostUrgent(cases).map(({ id }) => id)).toEqual(['overdue', 'later', 'new', 'old'])
})
