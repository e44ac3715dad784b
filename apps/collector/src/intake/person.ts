import type { CustomerRef } from '@vigia/contracts/signals'
import type { NewPerson } from '@vigia/db/intake'
import type { Identity } from '@vigia/domain/signals'

type Traits = NonNullable<CustomerRef['traits']>

const textOf = (traits: Traits | undefined, name: string): string | null => {
  const value = traits?.[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

const moneyOf = (traits: Traits | undefined): number | null => {
  const value = traits?.['value']
  return typeof value === 'number' ? value : null
}

/** A person as one request tells them; the traits `name`, `segment` and `value` have columns of their own. */
export function personOf(identities: readonly Identity[], traits: Traits | undefined): NewPerson {
  return {
    id: '',
    identities: identities.map(({ kind, value }) => ({ kind, value })),
    traits: traits ?? null,
    name: textOf(traits, 'name'),
    segment: textOf(traits, 'segment'),
    value: moneyOf(traits),
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
