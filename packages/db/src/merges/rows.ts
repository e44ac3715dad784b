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

/** A customer as first made, with what it was told by itself. */
export interface Member extends Profile {
  id: string
  createdAt: number
  mergedInto: string | null
  hasProfile: boolean
  identities: { kind: string; value: string }[]
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
  identities: string
  hasProfile: number
}

export const memberFrom = (row: StoredMember): Member => ({
  id: row.id,
  createdAt: row.createdAt,
  mergedInto: row.mergedInto,
  hasProfile: row.hasProfile === 1,
  traits: JSON.parse(row.traits) as Record<string, TraitValue>,
  times: JSON.parse(row.traitTimes) as Record<string, number>,
  identities: JSON.parse(row.identities) as { kind: string; value: string }[],
})
