import { env, exports } from 'cloudflare:workers'

import { databaseFor } from '@vigia/db/database'
import { saveSignals } from '@vigia/db/intake'
import { linkSecretOf } from '@vigia/db/links'
import type { ActionLink } from '@vigia/domain/action-links'
import { signActionLink } from '@vigia/http/links'
import { personRow } from '@vigia/testing/rows'

import { day, rows } from './story.ts'

const reason = (code: string, contribution: number, es: string, en: string, points = 0) => ({
  code,
  contribution,
  points,
  text: { es, en },
})

const reasons = [
  reason('negative_experiences', 1.4, '2 malas experiencias recientes', '2 recent bad experiences', 21.4),
  reason('long_wait', 0.3, 'Espera de 35 minutos', 'A 35-minute wait', 1),
  reason('purchases', -0.2, '1 compra anterior', '1 earlier purchase'),
]

/** A case of a customer of the shop, opened on day 4, as the sweep would have saved it. */
export async function openCase(customer: string): Promise<string> {
  const caseId = `cas_${customer}`
  const at = day(4).getTime()
  await saveSignals(
    databaseFor(env, 'org_shop'),
    [
      personRow({
        id: `cus_${customer}`,
        identities: [{ kind: 'id', value: customer }],
        name: customer,
        traits: {},
      }),
    ],
    [],
    day(4),
  )
  await rows(
    `INSERT INTO cases (organization_id, id, customer_id, sequence, status, tier, probability, reasons, next_step, value,
      alerts, opened_at, updated_at, version, due_at)
      VALUES ('org_shop', ?1, ?2, 1, 'open', 'critical', 0.714, ?3, ?4, 1200, 1, ?5, ?5, 1, ?6) ON CONFLICT DO NOTHING`,
    caseId,
    `cus_${customer}`,
    JSON.stringify(reasons),
    JSON.stringify({ es: 'Llama hoy mismo.', en: 'Call today.' }),
    at,
    day(6).getTime(),
  )
  await rows(
    `INSERT INTO case_events (organization_id, case_id, version, customer_id, at, action, status)
      VALUES ('org_shop', ?1, 1, ?2, ?3, 'open', 'open') ON CONFLICT DO NOTHING`,
    caseId,
    `cus_${customer}`,
    at,
  )
  return caseId
}

export const addManager = (id: string, name: string) =>
  rows(
    `INSERT INTO managers (organization_id, id, name, language, active, budget_per_day, digest_hour, daily_digest,
      weekly_digest, created_at) VALUES ('org_shop', ?1, ?2, 'es', 1, 10, 8, 1, 1, 0)`,
    id,
    name,
  )

export const addChannel = (id: string, name: string) =>
  rows(
    `INSERT INTO destinations (organization_id, id, kind, name, url, language, min_tier, enabled, created_at)
      VALUES ('org_shop', ?1, 'slack', ?2, 'https://hooks.example/x', 'es', 'alert', 0, 0)`,
    id,
    name,
  )

export async function tokenFor(caseId: string, told: Partial<ActionLink> = {}): Promise<string> {
  return signActionLink(await linkSecretOf(databaseFor(env, 'org_shop')), {
    organizationId: 'org_shop',
    caseId,
    recipientId: 'mgr_marta',
    language: 'es',
    expiresAt: day(11),
    ...told,
  })
}

/** Opens a page, or sends its form, as a browser does; as of day 5 of a story. */
export async function visit(
  path: string,
  form?: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const response = await exports.default.fetch(`https://cx.example${path}`, {
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    headers: { 'x-vigia-now': day(5).toISOString(), ...headers },
  })
  return { status: response.status, headers: response.headers, html: await response.text() }
}

export const eventsOf = (caseId: string) =>
  rows('SELECT action, actor, note FROM case_events WHERE case_id = ?1 ORDER BY version', caseId)
