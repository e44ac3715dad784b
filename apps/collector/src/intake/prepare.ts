import type { BatchItem, CustomerRef } from '@vigia/contracts/signals'
import type { NewPerson, NewSignal } from '@vigia/db/intake'
import { identitiesOf, type Identity } from '@vigia/domain/signals'
import { idFor } from '@vigia/http/ids'

import { idOf } from './key.ts'
import { groupPersons, personOf } from './person.ts'
import { signalOf, type IntakeContext } from './signal.ts'

export interface Prepared {
  persons: NewPerson[]
  signals: NewSignal[]
}

/** A signal that everything is decided about but its id and whose it is. */
export interface Decided {
  row: Omit<NewSignal, 'id' | 'person'>
  customer: CustomerRef | undefined
  /** The key under which it is recorded once. */
  key: string | undefined
}

/** Decides about a told signal. @throws AppError `invalid` for an impossible time. */
export const decide = (item: BatchItem, key: string | undefined, context: IntakeContext): Decided => ({
  row: signalOf(item, context),
  customer: item.customer,
  key,
})

/** Everybody of one group gets the id that their strongest first identity names. */
export async function identifyPersons(
  persons: readonly NewPerson[],
  organizationId: string,
): Promise<NewPerson[]> {
  const groups = groupPersons(persons)
  const ids = await Promise.all(
    persons.map(({ identities: [first] }) =>
      first ? idFor('customer', organizationId, first.kind, first.value) : Promise.resolve(''),
    ),
  )
  return persons.map((person, i) => ({ ...person, id: ids[groups[i] ?? i] ?? '' }))
}

/** The place of each signal's person among `persons`; who is told twice in the same words stands there once, as told last. */
function personsOf(decided: readonly Decided[]): { persons: NewPerson[]; places: (number | null)[] } {
  const told: { identities: Identity[]; traits: CustomerRef['traits']; at: number }[] = []
  const known = new Map<string, number>()
  const places = decided.map(({ customer, row }) => {
    const identities = identitiesOf(customer)
    if (identities.length === 0) return null
    const words = JSON.stringify([identities, customer?.traits])
    const place = known.get(words) ?? told.push({ identities, traits: customer?.traits, at: 0 }) - 1
    known.set(words, place)
    const person = told[place]
    if (person) person.at = Math.max(person.at, row.occurredAt)
    return place
  })
  return { persons: told.map(({ identities, traits, at }) => personOf(identities, traits, at)), places }
}

/** Gives decided signals their ids and their persons. */
export async function prepare(decided: readonly Decided[], organizationId: string): Promise<Prepared> {
  const { persons, places } = personsOf(decided)
  const signals = decided.map(async ({ row, key }, i) => ({
    ...row,
    person: places[i] ?? null,
    id: await idOf('signal', organizationId, key),
  }))
  return { signals: await Promise.all(signals), persons: await identifyPersons(persons, organizationId) }
}
