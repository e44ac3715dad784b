import { call, listAll, sweep } from '../stack/api.ts'
import { startReceiver } from '../stack/receiver.ts'
import { startStack } from '../stack/stack.ts'

/** Longer than the lease of a delivery. */
const LATER_MS = 120_000

const defect = (daysAgo: number) => ({
  customer: { id: 'ana' },
  type: 'product_defect',
  touchpoint: 'delivery',
  occurredAt: new Date(Date.now() - daysAgo * 86_400_000).toISOString(),
})

/**
 * Kills everything while a delivery is leased and under way, its answer not yet written down. Afterwards it must arrive
 * again under the same id, and be told as delivered. Answers what is wrong.
 */
export async function killInDelivery(state: string): Promise<string[]> {
  const receiver = await startReceiver()
  let stack = await startStack(state)
  try {
    await call(stack.url, '/v1/destinations', {
      body: { kind: 'webhook', name: 'faults', url: receiver.url },
    })
    await call(stack.url, '/v1/events', { body: defect(3) })
    await call(stack.url, '/v1/events', { body: defect(0) })
    await receiver.waitFor(1)
    await stack.kill()
    receiver.answer()
    stack = await startStack(state)
    await sweep(stack.url, new Date(Date.now() + LATER_MS))
    await receiver.waitFor(2)
    const [first, ...others] = receiver.ids()
    const deliveries = await listAll<{ id: string; status: string }>(stack.url, '/v1/deliveries')
    const statuses = deliveries.map(({ status }) => status).join(', ')
    return [
      ...(others.every((id) => id === first)
        ? []
        : [`came under other ids: ${[first, ...others].join(', ')}`]),
      ...(statuses === 'delivered' ? [] : [`the log says ${statuses || 'nothing'}`]),
    ]
  } finally {
    await stack.kill()
    await receiver.stop()
  }
}
