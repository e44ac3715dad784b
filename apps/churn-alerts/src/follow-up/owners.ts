import type { Turns } from '@vigia/db/sweep'
import { responseDueAt } from '@vigia/domain/business-hours'
import { compareTiers, touchpointOf } from '@vigia/domain/risk'
import { stageOfTouchpoint } from '@vigia/domain/signals'
import { assignOwner, type CaseFacts } from '@vigia/domain/team'

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

/** The team that served the customer last, as far as it was told. */
const teamOf = ({ history }: Decision): string | null => history.findLast(({ team }) => team)?.team ?? null

function factsOf(decision: Decision): CaseFacts {
  const { decided, subject } = decision
  const touchpoint = touchpointOf(decided.assessment.features)
  return {
    tier: decided.tier,
    segment: subject.segment || null,
    touchpoint,
    team: teamOf(decision),
    stage: touchpoint === null ? null : stageOfTouchpoint(touchpoint),
    value: decided.value,
  }
}

/**
 * Until when the customer should be contacted: of a case that opens, and sooner where an open one has become critical.
 * Null where that stands, or where nobody is told.
 */
function dueAtOf({ about, decided, subject }: Decision, setting: Setting, now: Date): Date | null {
  if (!about || (about.heldOut && decided.tier !== 'critical')) return null
  const { businessHours, timeZone } = setting
  const due = responseDueAt(now, decided.tier, businessHours, timeZone)
  if (about.opens) return due
  const { lastCase } = subject
  const isWaiting = lastCase !== null && lastCase.status !== 'contacted' && lastCase.escalatedAt === null
  const isGraver = decided.alert !== null && compareTiers(decided.tier, lastCase?.alertedTier ?? 'none') > 0
  if (!isWaiting || !isGraver) return null
  return lastCase.dueAt === null || due.getTime() < lastCase.dueAt ? due : null
}

/** Gives each case that opens an owner, one after the other, so that turns go round; answers the turns that moved on. */
export function withOwners(
  decisions: readonly Decision[],
  setting: Setting,
  now: Date,
): { owned: Owned[]; turns: Turns } {
  const turns: Turns = {}
  const active = setting.owners.filter((owner) => owner.active)
  const owned = decisions.map((decision): Owned => {
    const dueAt = dueAtOf(decision, setting, now)
    const chosen = decision.about?.opens
      ? assignOwner(factsOf(decision), setting.assignment.rules, active, {
          ...setting.turns,
          ...turns,
        })
      : null
    if (!chosen) return { ...decision, owner: nobody, dueAt }
    const { managerId, ruleId, turn } = chosen
    turns[ruleId] = turn
    const assignee = setting.owners.find(({ id }) => id === managerId)?.name ?? null
    return { ...decision, owner: { managerId, assignee, assignedBy: ruleId }, dueAt }
  })
  return { owned, turns }
}
