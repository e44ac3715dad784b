import { call, demoKey, listAll, sweep } from '../stack/api.ts'
import { startStack } from '../stack/stack.ts'

const CUSTOMERS = 1_200
const PER_REQUEST = 400
const other = {
  id: 'org_faults',
  name: 'Never killed',
  secretKey: 'vg_sk_faults',
  publishableKey: 'vg_pk_faults',
} as const

interface Case {
  id: string
  customerId: string
  status: string
  tier: string
  probability: number
}

/** Two strikes of last week for each of many: all of them are the sweep's. */
async function strike(url: string, key: string, now: Date): Promise<void> {
  for (const daysAgo of [6, 5]) {
    const occurredAt = new Date(now.getTime() - daysAgo * 86_400_000).toISOString()
    for (let from = 0; from < CUSTOMERS; from += PER_REQUEST) {
      const signals = Array.from({ length: PER_REQUEST }, (_, i) => ({
        kind: 'event',
        type: 'product_defect',
        customer: { id: `struck${from + i}` },
        touchpoint: 'delivery',
        occurredAt,
      }))
      await call(url, '/v1/signals/batch', { body: { signals }, key })
    }
  }
}

const casesOf = (url: string, key: string): Promise<Case[]> => listAll<Case>(url, '/v1/cases', key)

const tell = (cases: readonly Case[]): string =>
  cases
    .map(({ id, status, tier, probability }) => `${id} ${status} ${tier} ${probability}`)
    .toSorted()
    .join('\n')

/** What a case says, whoever it is about. */
const kinds = (cases: readonly Case[]): string =>
  cases
    .map(({ status, tier, probability }) => `${status} ${tier} ${probability.toFixed(6)}`)
    .toSorted()
    .join('\n')

/**
 * Kills everything in the middle of a sweep and runs the same sweep again: each customer has one case, the same as where
 * nothing was killed, and a third run changes nothing. Answers what is wrong.
 */
export async function killInSweep(state: string): Promise<{ wrong: string[]; survived: number }> {
  const now = new Date()
  let stack = await startStack(state)
  try {
    await call(stack.url, '/__dev/organizations', { body: other })
    await strike(stack.url, other.secretKey, now)
    const begun = performance.now()
    await sweep(stack.url, now)
    const wholeMs = performance.now() - begun
    await strike(stack.url, demoKey, now)
    const sweeping = sweep(stack.url, now).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, wholeMs * (0.3 + Math.random() * 0.5)))
    await stack.kill()
    await sweeping
    stack = await startStack(state)
    const survived = (await casesOf(stack.url, demoKey)).length
    await sweep(stack.url, now)
    const killed = await casesOf(stack.url, demoKey)
    await sweep(stack.url, now)
    const again = await casesOf(stack.url, demoKey)
    const whole = await casesOf(stack.url, other.secretKey)
    const customers = new Set(killed.map(({ customerId }) => customerId)).size
    const wrong = [
      ...(customers === CUSTOMERS && killed.length === CUSTOMERS
        ? []
        : [`${killed.length} cases of ${customers} customers, not one of each of ${CUSTOMERS}`]),
      ...(tell(again) === tell(killed) ? [] : ['a third run changed the cases']),
      ...(kinds(whole) === kinds(killed) ? [] : ['the cases are not those of a sweep that was not killed']),
    ]
    return { wrong, survived }
  } finally {
    await stack.kill()
  }
}
