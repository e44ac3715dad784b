import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mergeNewest } from './index.ts'
import type { Placed } from './index.ts'

const after = ({ at, id }: Placed, place: Placed | null) =>
  !place || at < place.at || (at === place.at && id > place.id)
const order = (a: Placed, b: Placed) => b.at - a.at || (a.id < b.id ? -1 : 1)

describe('mergeNewest', () => {
  it('puts what followed from a signal above it', () => {
    const sources = [[{ at: 1, id: 'sig_1' }], [{ at: 1, id: 'cas_1' }], [{ at: 1, id: 'alt_1' }], []]
    expect(mergeNewest(sources, 9)).toEqual({
      items: [
        { at: 1, id: 'alt_1' },
        { at: 1, id: 'cas_1' },
        { at: 1, id: 'sig_1' },
      ],
      next: null,
    })
  })

  it.each([
    { limit: 1, next: { at: 2, id: 'b' } },
    { limit: 2, next: null },
  ])('says where the next page begins when a page has $limit of two', ({ limit, next }) => {
    expect(mergeNewest([[{ at: 1, id: 'a' }], [{ at: 2, id: 'b' }]], limit).next).toEqual(next)
  })

  it('gives each item once and in order, page by page', () => {
    const source = fc.array(fc.record({ at: fc.nat(5), id: fc.string({ minLength: 1, maxLength: 3 }) }))
    fc.assert(
      fc.property(fc.array(source, { maxLength: 4 }), fc.integer({ min: 1, max: 4 }), (lists, limit) => {
        const sources = lists.map((list, i) => list.map(({ at, id }, j) => ({ at, id: `${id}${i}.${j}` })))
        const told: Placed[] = []
        let place: Placed | null = null
        do {
          const from: Placed | null = place
          const page: ReturnType<typeof mergeNewest> = mergeNewest(
            sources.map((list) =>
              list
                .filter((item) => after(item, from))
                .toSorted(order)
                .slice(0, limit + 1),
            ),
            limit,
          )
          told.push(...page.items)
          place = page.next
        } while (place)
        expect(told).toEqual(sources.flat().toSorted(order))
      }),
    )
  })
})
