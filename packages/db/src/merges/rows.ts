import type { IdentityKind } from '@vigia/domain/signals'
import type { LiveCase, MergeEdge, Profile, TraitValue } from '@vigia/domain/merges'

export type MergeStatus = 'pending' | 'active' | 'refused' | 'undone'
export type MergeReason = 'identities' | 'alias' | 'manual'

/** An edge between two customers as first made. */
export interface MergeRow extends MergeEdge {
  status: MergeStatus
  reason: MergeReason
  via: IdentityKind | null
  actor: string | null
  createdAt: number
  updatedAt: number
}

/** A customer as first made, with what it was told by itself and the identities that were its own first. */
export interface Member extends Profile {
  id: string
  createdAt: number
  mergedInto: string | null
  hasProfile: boolean
  identities: { kind: IdentityKind; value: string }[]
}

/** Customers who are or would be one person, and all that joins or parts them. */
export interface Component {
  members: Member[]
  edges: MergeRow[]
  cases: (LiveCase & { version: number })[]
  /** What must still be so when it is saved. */
  fingerprint: string
}

export interface StoredMember {
  id: string
  createdAt: number
  mergedInto: string | null
  traits: string
  traitTimes: string
  hasProfile: number
}

export interface StoredIdentity {
  leaf: string
  kind: IdentityKind
  value: string
}

/** Customers as first made, each with the identities that were its own first. */
export function membersFrom(rows: readonly StoredMember[], identities: readonly StoredIdentity[]): Member[] {
  const byLeaf = Map.groupBy(identities, ({ leaf }) => leaf)
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt,
    mergedInto: row.mergedInto,
    hasProfile: row.hasProfile === 1,
    traits: JSON.parse(row.traits) as Record<string, TraitValue>,
    times: JSON.parse(row.traitTimes) as Record<string, number>,
    identities: (byLeaf.get(row.id) ?? []).map(({ kind, value }) => ({ kind, value })),
  }))
}
