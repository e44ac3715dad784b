import { describe, expect, it } from 'vitest'

import { heldOf } from './held.ts'

describe('heldOf', () => {
  it.each([
    { when: 'nothing is held', data: {}, held: [] },
    { when: 'only the customer is', data: { customers: [1], signals: [] }, held: [] },
    {
      when: 'there is something of several kinds',
      data: { customers: [1], signals: [1, 2], cases: [1], risks: [1], profiles: [1, 2] },
      held: [
        ['signals', 2],
        ['cases', 1],
        ['other', 3],
      ],
    },
  ])('counts when $when', ({ data, held }) => {
    expect(heldOf(data)).toEqual(held)
  })
})
