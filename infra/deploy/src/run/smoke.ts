import { CONSOLE } from '../project/derive.ts'
import { consoleUrlOf } from '../project/state.ts'
import type { Session } from './session.ts'
import type { Tools } from './tools.ts'

export const TOUCHPOINT = 'vigia-smoke-test'

/** A new address on workers.dev, or a new certificate, takes a moment to be known everywhere. */
const PATIENCE_MS = 120_000
const PAUSE_MS = 3_000
const ANSWER_WITHIN_MS = 15_000
const LOOK_BACK_YEARS = 15

interface Check {
  what: string
  path: string
  init?: RequestInit
  /** What is wrong with the answer, or null. */
  fault: (response: Response) => Promise<string | null>
}

const status = (wanted: number) => async (response: Response) => {
  if (response.status === wanted) return null
  return `answered ${response.status} instead of ${wanted}: ${(await response.text()).slice(0, 300)}`
}

const isCounted = async (response: Response): Promise<string | null> => {
  if (response.status !== 200) return status(200)(response)
  const { n } = (await response.json()) as { n?: number }
  return n !== undefined && n >= 1 ? null : 'does not count the answer that was just recorded'
}

/** What anybody can see without a key: every worker is there, and lets nobody in. */
const openChecks: readonly Check[] = [
  { what: 'The console', path: '/', fault: status(200) },
  { what: 'The collector', path: '/v1/feedback', init: { method: 'POST', body: '{}' }, fault: status(401) },
  { what: 'The metrics API', path: '/v1/metrics', fault: status(401) },
  { what: 'The alerts', path: '/v1/risks', fault: status(401) },
]

/** eNPS, because no customer's figure should move; a fixed idempotency key, because a second run should add nothing. */
function keyedChecks(key: string, now: Date): Check[] {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const from = new Date(now)
  from.setUTCFullYear(now.getUTCFullYear() - LOOK_BACK_YEARS)
  const query = `filter=touchpoint:${TOUCHPOINT}&from=${from.toISOString().slice(0, 10)}`
  const body = JSON.stringify({ touchpoint: TOUCHPOINT, metric: 'enps', score: 10 })
  const post = { method: 'POST', body, headers: { ...headers, 'idempotency-key': TOUCHPOINT } }
  return [
    { what: 'Recording a signal', path: '/v1/feedback', init: post, fault: status(202) },
    { what: 'Its metric', path: `/v1/metrics/enps?${query}`, init: { headers }, fault: isCounted },
    { what: 'The risks', path: '/v1/risks', init: { headers }, fault: status(200) },
  ]
}

async function faultOf(tools: Tools, origin: string, { path, init, fault }: Check): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
    return await fault(await tools.fetch(`${origin}${path}`, { redirect: 'manual', signal, ...init }))
  } catch (err) {
    const { cause } = err as Error
    return `did not answer: ${String(cause ?? err)}`
  }
}

async function pass(tools: Tools, origin: string, check: Check, tries: number): Promise<void> {
  const fault = await faultOf(tools, origin, check)
  if (fault === null) return tools.say(`  ✓ ${check.what}`)
  if (tries <= 1) throw new Error(`${check.what} at ${origin}${check.path} ${fault}`)
  await tools.pause(PAUSE_MS)
  return pass(tools, origin, check, tries - 1)
}

/** Asks the deployed workers, as a stranger and, where there is a key, as its owner. @throws Error that says what is wrong. */
export async function smokeTest(session: Session): Promise<void> {
  const { options, tools, state, secretKey } = session
  const origin = options.origin ?? state.urls[CONSOLE] ?? consoleUrlOf(state, CONSOLE)
  if (origin === null) throw new Error("The console's address is not known: say it with --origin https://…")
  tools.say(`At ${origin}:`)
  const checks = [...openChecks, ...(secretKey === null ? [] : keyedChecks(secretKey, tools.now()))]
  for (const check of checks) await pass(tools, origin, check, PATIENCE_MS / PAUSE_MS)
  if (secretKey === null)
    tools.say('  Not tried with a key: none was made. VIGIA_SECRET_KEY=vg_sk_… gives one.')
}
