import { env } from 'cloudflare:workers'

import { databaseFor } from '@vigia/db/database'
import { insertDestination } from '@vigia/db/destinations'
import { seedOrganization } from '@vigia/testing/organization'

import { rows } from './story.ts'

/** 12:00 in Madrid, of a Wednesday. */
export const noon = new Date('2026-03-04T11:00:00Z')
export const hours = (n: number, from = noon) => new Date(from.getTime() + n * 3_600_000)
export const minutes = (n: number, from = noon) => hours(n / 60, from)
export const SECRET = `whsec_${btoa('0123456789abcdef0123456789abcdef')}`

export const zone = { timeZone: 'Europe/Madrid' }

const message = (value: number | null) =>
  JSON.stringify({
    subject: { es: 'Asunto', en: 'Subject' },
    text: { es: 'Texto', en: 'Text' },
    nextStep: { es: 'Llama', en: 'Call' },
    context: { es: 'Vigía', en: 'Vigía' },
    reasons: [],
    value,
  })

interface Manager {
  id: string
  budget?: number
  quiet?: [string, string]
  email?: string
  digest?: { at: Date; daily?: boolean; weekly?: boolean }
}

interface Queued {
  id: string
  /** The destination, and the recipient where that is a manager. */
  to: string
  recipient?: string
  tier?: 'alert' | 'critical'
  probability?: number
  value?: number | null
  at?: Date
  kind?: string
  /** The case, where it is not one of its own; empty for none. */
  caseId?: string
  alertId?: string
}

/** An organization of its own, with what a delivery needs written straight into the database. */
export async function worldOf(name: string) {
  await seedOrganization(env, name)
  const organizationId = `org_${name}`
  const store = databaseFor(env, organizationId)
  await rows(
    `UPDATE organizations SET time_zone = 'Europe/Madrid', name = 'La Tienda' WHERE id = ?`,
    organizationId,
  )

  const manager = ({ id, budget = 10, quiet, email, digest }: Manager) =>
    rows(
      `INSERT INTO managers (organization_id, id, name, email, language, active, budget_per_day, quiet_from, quiet_to,
        digest_hour, daily_digest, weekly_digest, next_digest_at, created_at)
       VALUES (?1, ?2, ?2, ?3, 'es', 1, ?4, ?5, ?6, 8, ?7, ?8, ?9, 0)`,
      organizationId,
      id,
      email ?? null,
      budget,
      quiet?.[0] ?? null,
      quiet?.[1] ?? null,
      digest?.daily ? 1 : 0,
      digest?.weekly ? 1 : 0,
      digest?.at.getTime() ?? null,
    )

  const destination = (id: string, more: Partial<Parameters<typeof insertDestination>[1]> = {}) =>
    insertDestination(store, {
      id,
      kind: 'webhook',
      name: id,
      url: `https://${id.replace('_', '-')}.example/hook`,
      secret: SECRET,
      language: 'es',
      minTier: 'alert',
      enabled: true,
      disabledReason: null,
      createdAt: 0,
      ...more,
    })

  async function queue(told: Queued) {
    const {
      id,
      to,
      recipient = to,
      tier = 'alert',
      probability = 0.5,
      value = 100,
      at = noon,
      kind = 'opened',
    } = told
    const { caseId = `cas_${id}`, alertId = `alt_${id}` } = told
    const [ms, customerId] = [at.getTime(), caseId === '' ? '' : `cus_${caseId}`]
    if (caseId !== '')
      await rows(
        `INSERT INTO cases (organization_id, id, customer_id, sequence, status, tier, probability, reasons, next_step, value,
          alerts, opened_at, updated_at, version) VALUES (?1, ?2, ?3, 1, 'open', ?4, ?5, '[]', '{}', ?6, 1, ?7, ?7, 1)
         ON CONFLICT DO NOTHING`,
        organizationId,
        caseId,
        customerId,
        tier,
        probability,
        value,
        ms,
      )
    await rows(
      `INSERT INTO alerts (organization_id, id, case_id, customer_id, kind, tier, probability, message, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING`,
      organizationId,
      alertId,
      caseId,
      customerId,
      kind,
      tier,
      probability,
      message(value),
      ms,
    )
    await rows(
      `INSERT INTO outbox (organization_id, id, destination_id, alert_id, case_id, status, attempts, next_attempt_at,
        created_at, recipient, expected_loss) VALUES (?1, ?2, ?3, ?4, ?5, 'queued', 0, ?6, ?6, ?7, 0)`,
      organizationId,
      `dlv_${id}`,
      to,
      alertId,
      caseId,
      ms,
      recipient,
    )
  }

  const log = () =>
    rows(
      `SELECT id, status, held_reason AS why, next_attempt_at AS at FROM outbox WHERE organization_id = ? ORDER BY id`,
      organizationId,
    )

  return { store, organizationId, secret: `vg_sk_${name}`, manager, destination, queue, log }
}
