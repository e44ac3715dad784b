import { expectStatus, send } from '../load/client.ts'
import { startReceiver, type Receiver } from '../load/receiver.ts'
import { median } from '../load/rounds.ts'
import type { Options } from '../options.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { atMost, type Row } from '../table.ts'

const DAY_MS = 86_400_000
const GIVE_UP_MS = 10_000

const defect = (customer: string, daysAgo: number) => ({
  customer: { id: customer },
  type: 'product_defect',
  touchpoint: 'delivery',
  occurredAt: new Date(Date.now() - daysAgo * DAY_MS).toISOString(),
})

/** How long it takes from the second strike of a customer until the webhook arrives. */
async function strike(collector: URL, receiver: Receiver, customer: string): Promise<number> {
  await expectStatus(202, send(collector, '/v1/events', defect(customer, 3)))
  const before = receiver.count()
  const started = performance.now()
  await expectStatus(202, send(collector, '/v1/events', defect(customer, 0)))
  while (receiver.count() === before) {
    if (performance.now() - started > GIVE_UP_MS) return Number.POSITIVE_INFINITY
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return performance.now() - started
}

/** A negative signal until a manager's webhook has it, by the nudge: no sweep runs here. */
export async function measureAlert({ collector, alerts }: Runtime, { quick }: Options): Promise<Row[]> {
  const receiver = await startReceiver()
  try {
    const destination = { kind: 'webhook', name: 'bench', url: receiver.url }
    await expectStatus(201, send(alerts, '/v1/destinations', destination))
    const times: number[] = []
    for (let i = 0; i < (quick ? 5 : 15); i += 1) times.push(await strike(collector, receiver, `struck${i}`))
    return [atMost('negative signal until its webhook is delivered, median', median(times), 1_000, ' ms')]
  } finally {
    await receiver.stop()
  }
}
