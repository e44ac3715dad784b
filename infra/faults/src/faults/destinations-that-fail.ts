import { call, demoKey, listAll, sweep } from '../stack/api.ts'
import { startDifficult, type Behaviour, type Difficult } from '../stack/difficult.ts'
import { startStack } from '../stack/stack.ts'
import { wrongInLog, wrongSignatures, type Delivery } from './destinations-told.ts'

const CUSTOMERS = 24
const MINUTE_MS = 60_000
const QUIET_MS = 3_000
const behaviours: readonly Behaviour[] = ['slow', 'flaky', 'redirect', 'gone', 'huge', 'well']
/** When the sweep runs, in minutes: until everything that can arrive has. */
const before = [0, 1, 2, 4]
const after = [70, 75, 110, 240, 540, 1_140, 1_200]

interface Destination {
  id: string
  secret: string
  enabled: boolean
  disabledReason: string | null
}

async function strike(url: string, now: Date): Promise<void> {
  for (const daysAgo of [6, 5]) {
    const occurredAt = new Date(now.getTime() - daysAgo * 86_400_000).toISOString()
    const signals = Array.from({ length: CUSTOMERS }, (_, i) => ({
      kind: 'event',
      type: 'product_defect',
      customer: { id: `unlucky${i}` },
      touchpoint: 'delivery',
      occurredAt,
    }))
    await call(url, '/v1/signals/batch', { body: { signals } })
  }
}

const idsAt = ({ arrivals }: Difficult, behaviour: Behaviour, isGood = true): Set<string> =>
  new Set(
    arrivals
      .filter((one) => one.behaviour === behaviour && (!isGood || one.status === 200))
      .map(({ headers }) => headers['webhook-id'] ?? ''),
  )

/** Whoever behaves well must have everything long before the one that hangs has timed out. */
function wrongOrder({ arrivals }: Difficult): string[] {
  const first = Math.min(...arrivals.map(({ at }) => at))
  return (['well', 'huge', 'flaky'] as const).flatMap((behaviour) => {
    const ids = new Map(
      arrivals
        .filter((one) => one.behaviour === behaviour)
        .map(({ headers, at }) => [headers['webhook-id'], at]),
    )
    const last = Math.max(...ids.values()) - first
    return behaviour === 'flaky' || (ids.size === CUSTOMERS && last < 14_000)
      ? []
      : [`${behaviour} had ${ids.size} of ${CUSTOMERS} after ${last} ms`]
  })
}

function wrongArrivals(difficult: Difficult): string[] {
  const wrong = behaviours
    .filter((behaviour) => behaviour !== 'redirect')
    .flatMap((behaviour) => {
      const { size } = idsAt(difficult, behaviour)
      return size === CUSTOMERS ? [] : [`${behaviour} took ${size} of ${CUSTOMERS}`]
    })
  const trapped = difficult.arrivals.filter(({ behaviour }) => behaviour === 'trap').length
  const taken = difficult.mostTaken()
  return [
    ...wrong,
    ...(trapped === 0 ? [] : [`a redirect was followed ${trapped} times`]),
    ...(idsAt(difficult, 'redirect', false).size > 0 ? [] : ['nothing was sent to the one that redirects']),
    ...(taken < 4_000_000 ? [] : [`${taken} bytes of an answer were read`]),
  ]
}

/** Nothing is lost: what did not arrive is still waiting, and nothing is there that was never written. */
function wrongStatuses(deliveries: readonly Delivery[], redirect: string): string[] {
  const counted = new Map<string, number>()
  for (const { destinationId, status } of deliveries) {
    const key = `${destinationId === redirect ? 'redirect' : 'others'} ${status}`
    counted.set(key, (counted.get(key) ?? 0) + 1)
  }
  const told = [...counted].map(([key, n]) => `${n} ${key}`).toSorted()
  const expected = [
    `${CUSTOMERS} redirect pending`,
    `${CUSTOMERS * (behaviours.length - 1)} others delivered`,
  ].toSorted()
  return JSON.stringify(told) === JSON.stringify(expected) ? [] : [`the log has ${told.join(', ')}`]
}

/** Until nothing has come for a while: what runs at another time of the story would take what is under way for lost. */
async function quiet({ arrivals }: Difficult): Promise<void> {
  for (let seen = -1; seen !== arrivals.length;) {
    seen = arrivals.length
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  }
}

/** Switches the one that was gone on again, and sends what it had refused for ever once more. */
async function revive(url: string, destination: string, difficult: Difficult): Promise<string[]> {
  const list = await listAll<Destination>(url, '/v1/destinations')
  const gone = list.find(({ id }) => id === destination)
  const wrong = gone?.disabledReason === 'HTTP 410' && !gone.enabled ? [] : ['410 did not switch it off']
  for (const behaviour of ['gone', 'slow'] as const) difficult.mend(behaviour)
  const patched = await fetch(`${url}/v1/destinations/${destination}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${demoKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ enabled: true }),
  })
  const period = {
    from: new Date(Date.now() - 86_400_000).toISOString(),
    to: new Date(Date.now() + 86_400_000).toISOString(),
  }
  const { replayed } = await call<{ replayed: number }>(url, '/v1/deliveries/replay', {
    body: { ...period, status: 'dead' },
  })
  await quiet(difficult)
  return [
    ...wrong,
    ...(patched.ok ? [] : [`it could not be switched on: ${patched.status}`]),
    ...(replayed >= 1 ? [] : ['there was no dead letter to send again']),
  ]
}

/**
 * The same alerts to six destinations: one behaves well, the others fail three times in ten, hang, redirect, are gone, or
 * answer with five megabytes. Nobody waits for another, nothing is lost, what happened is in the log, and every signature
 * verifies. Answers what is wrong, and how many requests it took.
 */
export async function destinationsThatFail(state: string): Promise<{ wrong: string[]; requests: number }> {
  const difficult = await startDifficult()
  const stack = await startStack(state)
  const { url } = stack
  try {
    const secrets = new Map<string, string>()
    const ids = new Map<Behaviour, string>()
    for (const behaviour of behaviours) {
      const body = { kind: 'webhook', name: behaviour, url: difficult.urlOf(behaviour) }
      const made = await call<Destination>(url, '/v1/destinations', { body })
      secrets.set(behaviour, made.secret)
      ids.set(behaviour, made.id)
    }
    const now = new Date()
    const at = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS)
    await strike(url, now)
    for (const minutes of before) await sweep(url, at(minutes))
    const unblocked = wrongOrder(difficult)
    const revived = await revive(url, ids.get('gone') ?? '', difficult)
    for (const minutes of after) await sweep(url, at(minutes))
    const deliveries = await listAll<Delivery>(url, '/v1/deliveries')
    const wrong = [
      ...unblocked,
      ...revived,
      ...wrongArrivals(difficult),
      ...wrongStatuses(deliveries, ids.get('redirect') ?? ''),
      ...wrongSignatures(difficult, secrets),
      ...(await wrongInLog(url, deliveries, difficult)),
    ]
    return { wrong, requests: difficult.arrivals.length }
  } finally {
    await stack.kill()
    await difficult.stop()
  }
}
