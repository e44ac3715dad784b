import { findOverdue, type CaseListRow } from '@vigia/db/cases'
import type { Store } from '@vigia/db/database'
import { loadHistory } from '@vigia/db/history'
import { loadSubjects, saveEscalations, type EscalationRow, type Target } from '@vigia/db/sweep'
import { escalationOf } from '@vigia/domain/cases'
import { idFor } from '@vigia/http/ids'

import { decide, type Decision } from './decide.ts'
import { livedOf } from './lived.ts'
import { messageOf } from './message.ts'
import type { Setting } from './setting.ts'

const MOST = 100

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at))

/** Whoever owns the case, and whoever is above: only they hear of it. */
const wantedOf = (targets: readonly Target[], managerIds: readonly (string | null)[]): Target[] =>
  targets.filter(({ managerId }) => managerId !== null && managerIds.includes(managerId))

async function rowOf(
  row: CaseListRow,
  decision: Decision,
  setting: Setting,
  now: Date,
): Promise<EscalationRow | null> {
  const { dueAt, escalatedAt, snoozedUntil, ...rest } = row
  const times = {
    dueAt: dateOf(dueAt),
    escalatedAt: dateOf(escalatedAt),
    snoozedUntil: dateOf(snoozedUntil),
  }
  const escalation = escalationOf({ ...rest, ...times }, setting.owners, now)
  if (!escalation) return null
  const nobody = { managerId: null, assignee: null, assignedBy: null }
  const message = messageOf({ ...decision, owner: nobody, dueAt: null }, setting, now, 'overdue')
  const alertId = await idFor('alert', row.id, 'overdue', dueAt ?? 0)
  const wanted = wantedOf(setting.targets, [row.managerId, escalation.to])
  const deliveries = wanted.map(async ({ id, managerId }) => ({
    id: await idFor('delivery', alertId, id),
    destinationId: id,
    recipient: managerId ?? id,
  }))
  return {
    id: row.id,
    version: row.version,
    to: escalation.to,
    toName: setting.owners.find(({ id }) => id === escalation.to)?.name ?? null,
    customerId: row.customerId,
    alertId,
    tier: row.tier,
    probability: decision.decided.assessment.probability,
    message: JSON.stringify(message),
    deliveries: await Promise.all(deliveries),
  }
}

/**
 * Tells of cases whose customers nobody contacted in time: their owners, and whoever is above them. Load, decide, save.
 * Answers how many.
 */
export async function escalateOverdue(store: Store, setting: Setting, now: Date): Promise<number> {
  const overdue = await findOverdue(store, now, MOST)
  if (overdue.length === 0) return 0
  const ids = overdue.map(({ customerId }) => customerId)
  const subjects = new Map(
    (await loadSubjects(store, ids, now)).map((subject) => [subject.customerId, subject]),
  )
  const histories = await loadHistory(store, ids, now)
  const rows = await Promise.all(
    overdue.map(async (row) => {
      const subject = subjects.get(row.customerId)
      if (!subject) return null
      const decision = await decide(subject, livedOf(histories.get(row.customerId), now), setting, now)
      return rowOf(row, decision, setting, now)
    }),
  )
  const told = rows.filter((row) => row !== null)
  if (told.length > 0) await saveEscalations(store, told, now)
  return told.length
}
