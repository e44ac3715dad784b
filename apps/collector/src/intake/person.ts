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

/** Whom each device, or each other identity, is shared by. */
function sharers(persons: readonly NewPerson[], devices: boolean): number[][] {
  const owners = new Map<string, number[]>()
  persons.forEach(({ identities }, i) => {
    for (const identity of identities) {
      if ((identity.kind === 'anonymousId') !== devices) continue
      const known = owners.get(keyOf(identity))
      if (known) known.push(i)
      else owners.set(keyOf(identity), [i])
    }
  })
  return [...owners.values()]
}

/**
 * The group of each person: those who share an identity, directly or through others, are one and get the same number,
 * that of the first of them. A device does not make one of two who have ids of their own.
 */
export function groupPersons(persons: readonly NewPerson[]): number[] {
  const parents = persons.map((_, i) => i)
  const hasId = persons.map(({ identities }) => identities.some(({ kind }) => kind === 'id'))
  const rootOf = (i: number): number => {
    const parent = parents[i] ?? i
    return parent === i ? i : rootOf(parent)
  }
  const join = (one: number, other: number, byDevice: boolean) => {
    const [low = 0, high = 0] = [rootOf(one), rootOf(other)].toSorted((a, b) => a - b)
    if (low === high || (byDevice && hasId[low] && hasId[high])) return
    parents[high] = low
    hasId[low] ||= hasId[high] ?? false
  }
  for (const byDevice of [false, true]) {
    for (const [first = 0, ...others] of sharers(persons, byDevice))
      for (const other of others) join(first, other, byDevice)
  }
  return parents.map((_, i) => rootOf(i))
}
