import { env, exports } from 'cloudflare:workers'

import { databaseFor } from '@vigia/db/database'
import { saveSignals, type NewPerson, type NewSignal } from '@vigia/db/intake'
import { seedOrganization } from '@vigia/testing/organization'
import { personRow, signalRow } from '@vigia/testing/rows'

export const received = new Date('2026-06-01T00:00:00Z')

/** Asks the worker as the organization `name` does, at a time of June 2026. */
export const ask = (
  name: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: object,
) =>
  exports.default.fetch(`https://metrics.example${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
    headers: { authorization: `Bearer vg_sk_${name}`, 'x-vigia-now': '2026-06-01T12:00:00Z', ...headers },
  })

export const read = async <T>(name: string, path: string, headers: Record<string, string> = {}): Promise<T> =>
  (await ask(name, path, headers)).json<T>()

/** An organization with signals, saved as the collector saves them. */
export async function seed(
  name: string,
  signals: Partial<NewSignal>[],
  persons: NewPerson[] = [],
  timeZone = 'UTC',
) {
  const { organizationId } = await seedOrganization(env, name)
  await env.DB.prepare('UPDATE organizations SET time_zone = ? WHERE id = ?')
    .bind(timeZone, organizationId)
    .run()
  await add(name, signals, persons)
}

export async function add(name: string, signals: Partial<NewSignal>[], persons: NewPerson[] = []) {
  const store = databaseFor(env, `org_${name}`)
  for (let from = 0; from < signals.length; from += 500) {
    const rows = signals
      .slice(from, from + 500)
      .map((signal, i) => signalRow({ id: `sig_${name}_${from + i}`, person: null, ...signal }))
    await saveSignals(store, persons, rows, received)
  }
}

/** So many answers of each score, on one day. */
export const answers = (
  metric: string,
  counts: Record<number, number>,
  over: Partial<NewSignal> = {},
): Partial<NewSignal>[] =>
  Object.entries(counts).flatMap(([score, count]) =>
    Array.from({ length: count }, (_, i) => ({
      id: `sig_${metric}_${over.touchpoint ?? ''}_${over.day ?? ''}_${score}_${i}`,
      metric,
      score: Number(score),
      day: '2026-05-10',
      ...over,
    })),
  )

export const person = (id: string, over: Partial<NewPerson> = {}) =>
  personRow({ id, identities: [{ kind: 'id', value: id }], ...over })

/** A case that somebody has resolved. */
export const addCase = (name: string, id: string, customerId: string) =>
  env.DB.prepare(
    `INSERT INTO cases (organization_id, id, customer_id, sequence, status, tier, probability, reasons, next_step, alerts,
      opened_at, resolved_at, updated_at, version, outcome) VALUES (?, ?, ?, 1, 'resolved', 'alert', 0.6, '[]', '{}', 1, 1, 2, 2, 1, 'saved')`,
  )
    .bind(`org_${name}`, id, customerId)
    .run()
