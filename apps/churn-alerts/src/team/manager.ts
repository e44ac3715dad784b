import type { Manager, ManagerBody, ManagerPatch } from '@vigia/contracts/team'
import type { Store } from '@vigia/db/database'
import { findManager, type ManagerRow, type ManagerValues } from '@vigia/db/team'
import { AppError } from '@vigia/domain/errors'
import { nextDigestAt } from '@vigia/domain/team'

const quietOf = (hours: ManagerBody['quietHours']) => ({
  quietFrom: hours?.from ?? null,
  quietTo: hours?.to ?? null,
})

/** A new manager as it is kept; the first digest comes at the next hour that was asked for. */
export function valuesOf({ quietHours, ...told }: ManagerBody, timeZone: string, now: Date): ManagerValues {
  const due = nextDigestAt(told, now, timeZone)
  return { ...told, ...quietOf(quietHours), nextDigestAt: due?.getTime() ?? null }
}

const digestFields = ['active', 'digestHour', 'dailyDigest', 'weeklyDigest'] as const

/** What is left out of an object that says nothing of it. */
const said = (patch: Omit<ManagerPatch, 'quietHours'>) =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))

/** The manager with what was sent; when the next digest is due is found anew only if that changed. */
export function changedValues(
  { id: _id, createdAt: _createdAt, version: _version, ...row }: ManagerRow,
  { quietHours, ...patch }: ManagerPatch,
  timeZone: string,
  now: Date,
): ManagerValues {
  const told: ManagerValues = {
    ...row,
    ...said(patch),
    ...(quietHours === undefined ? {} : quietOf(quietHours)),
  }
  if (digestFields.every((field) => patch[field] === undefined || patch[field] === row[field])) return told
  return { ...told, nextDigestAt: nextDigestAt(told, now, timeZone)?.getTime() ?? null }
}

/** @throws AppError `invalid` where a manager would escalate to nobody known, or to themselves. */
export async function checkEscalation(store: Store, id: string | null, to: string | null | undefined) {
  if (to === null || to === undefined) return
  const message =
    to === id
      ? 'Nobody escalates to themselves'
      : (await findManager(store, to))
        ? null
        : `There is no manager ${to}`
  if (message)
    throw new AppError('invalid', `escalateTo: ${message}`, { issues: [{ path: 'escalateTo', message }] })
}

export const presentManager = (row: ManagerRow): Manager => ({
  id: row.id,
  name: row.name,
  email: row.email,
  language: row.language,
  active: row.active,
  budgetPerDay: row.budgetPerDay,
  quietHours: row.quietFrom && row.quietTo ? { from: row.quietFrom, to: row.quietTo } : null,
  digestHour: row.digestHour,
  dailyDigest: row.dailyDigest,
  weeklyDigest: row.weeklyDigest,
  escalateTo: row.escalateTo,
  nextDigestAt: row.nextDigestAt === null ? null : new Date(row.nextDigestAt).toISOString(),
  createdAt: new Date(row.createdAt).toISOString(),
  version: row.version,
})
