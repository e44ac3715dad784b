import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { changeMerge } from '../src/merges/index.ts'
import type { Store } from '../src/database/index.ts'
import { all, dump, email, isSound, now, open, openCase, tell } from './persons.ts'

type Step = { kind: 'tell'; who: number[] } | { kind: 'undo' | 'redo'; of: number }

const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('tell' as const),
        who: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), of: fc.nat(20) }),
    },
  ),
  { minLength: 3, maxLength: 12 },
)
const names = Array.from({ length: 6 }, (_, i) => email(`p${i}@x.es`))

/** Six people, each with a signal, a trait that all have, and an open case. */
async function begin(store: Store) {
  for (const [i, name] of names.entries()) {
    const id = await tell(store, [name], { at: i, traits: { n: `${(i * 5) % 3}` }, id: `s${i}` })
    await openCase(store, `cas_${i}`, id, (i * 5) % 6)
  }
}

describe('merges in random order', () => {
  it('end the same: who is one person follows from the edges that hold', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 }),
        async (commands, keys) => {
          run += 1
          const pairs: (readonly [string, string])[] = []
          const live = async (organizationId: string, order: readonly Step[]) => {
            const store = open(organizationId)
            await begin(store)
            for (const [i, step] of order.entries()) {
              if (step.kind === 'tell') {
                await tell(
                  store,
                  step.who.flatMap((who) => names[who] ?? []),
                  { at: 100, id: `t_${step.who.join('_')}_${i}` },
                )
                continue
              }
              const edges = await all(
                'SELECT a, b FROM merges WHERE organization_id = ? ORDER BY a, b',
                organizationId,
              )
              const edge = edges[step.of % Math.max(1, edges.length)] as { a: string; b: string } | undefined
              if (edge)
                await changeMerge(
                  store,
                  {
                    ...edge,
                    status: step.kind === 'undo' ? 'undone' : 'active',
                    reason: 'manual',
                    actor: null,
                  },
                  now,
                )
            }
            await isSound(store)
            return store
          }
          const store = await live(`org_random_${run}`, commands)
          const edges = (await all(
            "SELECT a, b FROM merges WHERE organization_id = ? AND status = 'active'",
            store.organizationId,
          )) as { a: string; b: string }[]
          for (const { a, b } of edges) pairs.push([a, b])
          // The same people, joined by the same edges by hand in another order, are the same.
          const other = open(`org_again_${run}`)
          await begin(other)
          const shuffled = pairs
            .map((pair, i) => ({ pair, key: keys[i % keys.length] ?? 0 }))
            .toSorted((x, y) => x.key - y.key)
          for (const { pair } of shuffled)
            await changeMerge(
              other,
              { a: pair[0], b: pair[1], status: 'active', reason: 'manual', actor: null },
              now,
            )
          const [one, two] = [await dump(store), await dump(other)]
          expect(two.customers).toEqual(one.customers)
          expect(two.identities).toEqual(one.identities)
          expect(two.open).toEqual(one.open)
          expect(two.touched).toEqual(one.touched)
          const own = one.signals.filter(({ id }) => String(id).startsWith('s'))
          expect(two.signals).toEqual(own)
        },
      ),
      { numRuns: 25 },
    )
  })
})
