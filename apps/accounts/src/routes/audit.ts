import { createRoute } from '@hono/zod-openapi'
import { auditRoutes as contract, type AuditEntry, type AuditKind } from '@vigia/contracts/audit'
import { listAudit, type AuditRow } from '@vigia/db/audit'
import { dayStart, isDay } from '@vigia/domain/periods'
import { decodeCursor, pageOf } from '@vigia/http/input'

import { createApi, guarded, storeOf } from './api.ts'

export const audit = createApi()

const present = (row: AuditRow): AuditEntry => ({
  id: row.id,
  at: new Date(row.at).toISOString(),
  actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
  kind: row.kind as AuditKind,
  action: row.action,
  target: row.target,
  details: row.details === null ? null : (JSON.parse(row.details) as Record<string, string>),
})

audit.openapi(createRoute(guarded(contract.listAudit)), async (c) => {
  const { limit, cursor, from, to, ...wanted } = c.req.valid('query')
  const { timeZone } = c.get('principal')
  const at = (told: string | undefined) =>
    told === undefined ? undefined : isDay(told) ? dayStart(told, timeZone) : new Date(told)
  const after = decodeCursor(cursor, ['number', 'string'])
  const rows = await listAudit(storeOf(c), { ...wanted, from: at(from), to: at(to), after, limit: limit + 1 })
  return c.json(
    pageOf(c, rows, limit, (row) => [row.at, row.id], present),
    200,
  )
})
