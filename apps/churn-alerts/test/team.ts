import { env } from 'cloudflare:workers'

import { databaseFor } from '@vigia/db/database'
import { saveSignals } from '@vigia/db/intake'
import { personRow } from '@vigia/testing/rows'

import { day, rows } from './story.ts'

interface CaseOptions {
  managerId?: string | null
  dueAt?: Date | null
  tier?: 'alert' | 'critical'
  openedAt?: Date
  organizationId?: string
}

const reasons = [
  { code: 'long_wait', contribution: 0.3, text: { es: 'Espera de 35 minutos', en: 'A 35-minute wait' } },
  { code: 'purchases', contribution: -0.2, text: { es: '1 compra anterior', en: '1 earlier purchase' } },
]

/** A case of a customer of the shop as the sweep would have saved it; its id is made of the customer's. */
export async function addCase(customer: string, options: CaseOptions = {}): Promise<string> {
  const { managerId = null, dueAt = day(6), tier = 'alert', openedAt = day(4) } = options
  const organizationId = options.organizationId ?? 'org_shop'
  const [caseId, customerId] = [`cas_${customer}`, `cus_${customer}`]
  const person = personRow({
    id: customerId,
    identities: [{ kind: 'id', value: customer }],
    name: customer,
    traits: {},
  })
  await saveSignals(databaseFor(env, organizationId), [person], [], openedAt)
  await rows(
    `INSERT INTO cases (organization_id, id, customer_id, sequence, status, tier, probability, reasons, next_step, value,
      alerts, opened_at, updated_at, version, due_at, manager_id, assigned_by, touchpoint)
      VALUES (?1, ?2, ?3, 1, 'open', ?4, 0.7, ?5, ?6, 1200, 1, ?7, ?7, 1, ?8, ?9, 'any', 'call-center')`,
    organizationId,
    caseId,
    customerId,
    tier,
    JSON.stringify(reasons),
    JSON.stringify({ es: 'Llama hoy mismo.', en: 'Call today.' }),
    openedAt.getTime(),
    dueAt?.getTime() ?? null,
    managerId,
  )
  await rows(
    `INSERT INTO case_events (organization_id, case_id, version, customer_id, at, action, status)
      VALUES (?1, ?2, 1, ?3, ?4, 'open', 'open')`,
    organizationId,
    caseId,
    customerId,
    openedAt.getTime(),
  )
  return caseId
}
