import type { BatchItem, CustomerRef } from '@vigia/contracts/signals'
import type { NewPerson, NewSignal } from '@vigia/db/intake'
import { identitiesOf } from '@vigia/domain/signals'

import { idFor, idOf } from './identify.ts'
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

/** Gives decided signals their ids and their persons. */
export async function prepare(decided: readonly Decided[], organizationId: string): Promise<Prepared> {
  const persons: NewPerson[] = []
  const signals = decided.map(async ({ row, customer, key }) => {
    const identities = identitiesOf(customer)
    const person = identities.length > 0 ? persons.push(personOf(identities, customer?.traits)) - 1 : null
    return { ...row, person, id: await idOf('signal', organizationId, key) }
  })
  return { signals: await Promise.all(signals), persons: await identifyPersons(persons, organizationId) }
}
