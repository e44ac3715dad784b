import { labelOf } from './label.ts'
import type { LabelRule } from './label.ts'
import { momentBefore, snapshotsOf } from './moment.ts'
import { firstAtOf, isActiveAt, lifeSignsOf, snapshotAt } from './person.ts'
import type { Person, Policies } from './person.ts'
import type { Tier } from '../risk/index.ts'

/** An example as it is written down; times in milliseconds. */
export interface ExampleRow {
  customerId: string
  at: number
  features: Record<string, number>
  label: 0 | 1
  source: 'outcome' | 'case' | 'inactivity'
  probability: number
  tier: Tier
  acted: 0 | 1
  heldOut: 0 | 1
}

/** An outcome or a closed case that nothing was learned from yet; times in milliseconds. */
export interface QueuedLabel {
  causeId: string
  /** Who speaks for the customer now. */
  customerId: string
  at: number
  source: 'outcome' | 'case'
  label: 0 | 1
  /** Of a case, when it was opened. */
  openedAt: number | null
}

interface About extends Pick<ExampleRow, 'label' | 'source' | 'at'> {
  isSnapshot: boolean
}

function rowOf(person: Person, { at, label, source, isSnapshot }: About, policies: Policies): ExampleRow {
  const { features, probability, tier, acted, heldOut } = snapshotAt(person, at, policies)
  return {
    customerId: person.customerId,
    at,
    features: { ...features, _snapshot: Number(isSnapshot) },
    label,
    source,
    probability,
    tier,
    acted: acted ? 1 : 0,
    heldOut: heldOut ? 1 : 0,
  }
}

/**
 * What a customer's life so far teaches: themselves as known at each of their snapshots at which they were active and
 * of which the end is known by `now`. `known` are the labels that were taken down before, by time: only what is new or
 * turned out otherwise comes again.
 */
export function examplesOf(
  person: Person,
  known: ReadonlyMap<number, number>,
  now: Date,
  policies: Policies,
  rule: LabelRule,
): ExampleRow[] {
  const signs = lifeSignsOf(person)
  return snapshotsOf(person.customerId, now, rule.horizonDays).flatMap((at) => {
    if (!isActiveAt(person, at)) return []
    const label = labelOf(signs, at, now.getTime(), rule)
    if (label === null || known.get(at) === label.label) return []
    return [rowOf(person, { ...label, at, isSnapshot: true }, policies)]
  })
}

/**
 * What an outcome or a closed case teaches: the customer as known before it, or when the case was opened. Null where
 * nothing was known of the customer before it.
 */
export function exampleOfLabel(
  person: Person,
  { at, openedAt, label, source }: QueuedLabel,
  policies: Policies,
): ExampleRow | null {
  const firstAt = firstAtOf(person)
  if (firstAt === null || firstAt >= at) return null
  const { customerId } = person
  const moment = openedAt ?? momentBefore({ customerId, firstAt, at }, policies.inUse.horizonDays)
  return rowOf(person, { at: moment, label, source, isSnapshot: false }, policies)
}
