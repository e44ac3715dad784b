import { columnsOf, foldProfiles, type TraitValue } from '@vigia/domain/merges'
import { personRow } from '@vigia/testing/rows'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { saveSignals } from '../src/intake/index.ts'
import { all, email, now, open } from './persons.ts'

const words = fc.record({
  at: fc.integer({ min: 1, max: 3 }),
  traits: fc.dictionary(
    fc.constantFrom('name', 'segment', 'value', 'plan', 'a.b'),
    fc.oneof(fc.constantFrom<TraitValue>('Ana', 'Bea', null, true), fc.integer({ min: 0, max: 30 })),
    { minKeys: 1 },
  ),
})

describe('traits told in any order', () => {
  it('are what the last word by time says, ties settled by the value, in their columns too', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), async (told) => {
        const store = open(`org_traits_${(run += 1)}`)
        const profiles = told.map(({ traits, at }) => ({
          traits,
          times: Object.fromEntries(Object.keys(traits).map((name) => [name, at])),
        }))
        const people = profiles.map(({ traits, times }) =>
          personRow({ identities: [email('a@x.es')], traits, traitTimes: times, ...columnsOf(traits) }),
        )
        for (const person of people) await saveSignals(store, [person], [], now)
        const [row] = await all(
          'SELECT name, segment, value, traits, trait_times FROM customers WHERE organization_id = ?',
          store.organizationId,
        )
        const expected = foldProfiles(profiles)
        expect(JSON.parse(String(row?.['traits']))).toEqual(expected.traits)
        expect(JSON.parse(String(row?.['trait_times']))).toEqual(expected.times)
        const { name, segment, value } = columnsOf(expected.traits)
        expect(row).toMatchObject({ name, segment: segment ?? '', value })
      }),
      { numRuns: 60 },
    )
  })
})
