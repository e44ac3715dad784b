import type { BatchItem } from '@vigia/contracts/signals'
import type { NewPerson, NewSignal } from '@vigia/db/intake'
import { identitiesOf } from '@vigia/domain/signals'

import { idFor, idOf } from './identify.ts'
import { groupPersons, personOf } from './person.ts'
import { signalOf, type IntakeContext } from './signal.ts'

export interface Prepared {
  persons: NewPerson[]
  signals: NewSignal[]
}

/** A signal as told, with the key under which it is recorded once. */
export interface Told {
  item: BatchItem
  key: string | undefined
}

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

/** Turns told signals into rows: pure decisions, then the ids. @throws AppError for an impossible time. */
export async function prepare(
  told: readonly Told[],
  organizationId: string,
  context: IntakeContext,
): Promise<Prepared> {
  const persons: NewPerson[] = []
  const signals = told.map(({ item, key }) => {
    const identities = identitiesOf(item.customer)
    const person =
      identities.length > 0 ? persons.push(personOf(identities, item.customer?.traits)) - 1 : null
    return { key, row: { ...signalOf(item, context), person } }
  })
  const rows = signals.map(async ({ key, row }) => ({
    ...row,
    id: await idOf('signal', organizationId, key),
  }))
  return { persons: await identifyPersons(persons, organizationId), signals: await Promise.all(rows) }
}
