import { env } from 'cloudflare:workers'

import { databaseFor, noCost } from '@vigia/db/database'
import { saveSignals } from '@vigia/db/intake'
import { personRow, signalRow } from '@vigia/testing/rows'

import type { Courier } from '../src/deliver/deliver.ts'
import type { Outgoing } from '../src/deliver/request.ts'
import type { Attempt } from '../src/deliver/send.ts'
import { sweep } from '../src/follow-up/sweep.ts'

export const day = (n: number): Date => new Date(Date.UTC(2026, 2, 1 + n, 12))

/** A courier that writes down what it is given and answers `answer`. */
export function recordingCourier(answer: Attempt['answer'] = 200) {
  const sent: Outgoing[] = []
  const courier: Courier = {
    send: (outgoing) => {
      sent.push(outgoing)
      return Promise.resolve({ answer, latencyMs: 7 })
    },
    clock: () => new Date(),
    random: () => 0,
    consoleUrl: 'https://console.example',
  }
  return { sent, courier }
}

interface BadEvent {
  id: string
  at: Date
  customer?: string
  severity?: number
  type?: string
}

/** A defect that opens an issue, told by the customer of that e-mail address. */
export async function badEvent(
  organizationId: string,
  { id, at, customer = 'ana', severity = 0.8, type = 'product_defect' }: BadEvent,
) {
  const person = personRow({
    id: `cus_${customer}`,
    identities: [{ kind: 'id', value: customer }],
    name: customer,
    traits: {},
  })
  const signal = signalRow({
    id,
    kind: 'event',
    metric: null,
    score: null,
    type,
    severity,
    experience: -severity,
    negative: true,
    opensIssue: true,
    occurredAt: at.getTime(),
  })
  await saveSignals(databaseFor(env, organizationId), [person], [signal], at)
}

export const sweepAt = (at: Date, courier: Courier = recordingCourier().courier) =>
  sweep(env, at, courier, noCost())

export const rows = async (sql: string, ...values: unknown[]) =>
  (
    await env.DB.prepare(sql)
      .bind(...values)
      .all()
  ).results
