import { isOverdue, type Waiting } from './deadline.ts'

/** Who hears of a case that nobody attended to in time: nobody more than its owner where `to` is null. */
export interface Escalation {
  to: string | null
}

interface Escalator {
  id: string
  active: boolean
  escalateTo: string | null
}

/** Up the line from the owner, past whoever is away; nobody twice, so that a circle ends. */
function above(ownerId: string | null, managers: readonly Escalator[]): string | null {
  const byId = new Map(managers.map((manager) => [manager.id, manager]))
  const seen = new Set([ownerId])
  let next = ownerId === null ? null : (byId.get(ownerId)?.escalateTo ?? null)
  while (next !== null && !seen.has(next)) {
    const manager = byId.get(next)
    if (manager?.active) return next
    seen.add(next)
    next = manager?.escalateTo ?? null
  }
  return null
}

/**
 * What to do about a case as of `now`: null while it is in time, snoozed, contacted, closed or escalated already. The
 * owner stays the owner; whoever the owner's `escalateTo` names hears of it too.
 */
export function escalationOf(
  waiting: Waiting & { managerId: string | null },
  managers: readonly Escalator[],
  now: Date,
): Escalation | null {
  if (waiting.escalatedAt !== null || !isOverdue(waiting, now)) return null
  return { to: above(waiting.managerId, managers) }
}
