import type { CustomerRef } from '@vigia/contracts/signals'
import type { NewPerson } from '@vigia/db/intake'
import { columnsOf } from '@vigia/domain/merges'
import type { Identity } from '@vigia/domain/signals'

type Traits = NonNullable<CustomerRef['traits']>

const timesOf = (traits: Traits, at: number): Record<string, number> =>
  Object.fromEntries(Object.keys(traits).map((name) => [name, at]))

/** A person as one request tells them at `toldAt` (milliseconds); some traits have columns of their own. */
export function personOf(
  identities: readonly Identity[],
  traits: Traits | undefined,
  toldAt: number,
): NewPerson {
  return {
    id: '',
    identities: identities.map(({ kind, value }) => ({ kind, value })),
    traits: traits ?? null,
    ...(traits ? { traitTimes: timesOf(traits, toldAt) } : {}),
    ...columnsOf(traits ?? {}),
  }
}

const keyOf = ({ kind, value }: { kind: string; value: string }) => `${kind}\u0000${value}`

/**
 * The group of each person: those who share an identity, directly or through others, are one and get the same number,
 * that of the first of them.
 */
export function groupPersons(persons: readonly NewPerson[]): number[] {
  const parents = persons.map((_, i) => i)
  const rootOf = (i: number): number => {
    const parent = parents[i] ?? i
    return parent === i ? i : rootOf(parent)
  }
  const owners = new Map<string, number>()
  persons.forEach(({ identities }, i) => {
    for (const identity of identities) {
      const owner = owners.get(keyOf(identity))
      if (owner === undefined) owners.set(keyOf(identity), i)
      else {
        const [low, high] = [rootOf(owner), rootOf(i)].toSorted((a, b) => a - b)
        if (low !== undefined && high !== undefined) parents[high] = low
      }
    }
  })
  return parents.map((_, i) => rootOf(i))
}
