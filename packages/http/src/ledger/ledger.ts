import type { MiddlewareHandler } from 'hono'

import type { BaseEnv } from '../app/index.ts'

/** What an endpoint cost an organization since it was last written down. */
export interface LedgerEntry {
  organizationId: string
  /** Local to no organization: UTC. */
  day: string
  endpoint: string
  requests: number
  rowsRead: number
  rowsWritten: number
}

type Save<Bindings> = (env: Bindings, entries: readonly LedgerEntry[]) => Promise<void>

/** Requests within this time are written down together: a request costs a fraction of a row. */
const GATHER_MS = 5_000

interface Gathering {
  entries: Map<string, LedgerEntry>
  isWaiting: boolean
}

function add({ entries }: Gathering, { endpoint, organizationId, day, ...cost }: LedgerEntry): void {
  const name = JSON.stringify([organizationId, day, endpoint])
  const known = entries.get(name)
  entries.set(name, {
    organizationId,
    day,
    endpoint,
    requests: (known?.requests ?? 0) + cost.requests,
    rowsRead: (known?.rowsRead ?? 0) + cost.rowsRead,
    rowsWritten: (known?.rowsWritten ?? 0) + cost.rowsWritten,
  })
}

interface LedgerEnv extends BaseEnv {
  Variables: BaseEnv['Variables'] & { principal?: { organizationId: string } }
}

/** Notes what each request of a key cost, and writes that down some seconds after, outside of any answer. */
export function keepLedger<E extends LedgerEnv>(save: Save<E['Bindings']>): MiddlewareHandler<E> {
  const memories = new WeakMap<object, Gathering>()
  const gatheringOf = (env: object): Gathering => {
    const known = memories.get(env) ?? { entries: new Map(), isWaiting: false }
    memories.set(env, known)
    return known
  }
  const flush = async (env: E['Bindings'], gathering: Gathering) => {
    await scheduler.wait(GATHER_MS)
    gathering.isWaiting = false
    const entries = [...gathering.entries.values()]
    gathering.entries.clear()
    await save(env, entries)
  }
  return async (c, next) => {
    await next()
    const organizationId = c.get('principal')?.organizationId
    if (organizationId === undefined) return
    const gathering = gatheringOf(c.env)
    const { rowsRead, rowsWritten } = c.get('cost')
    const day = c.get('now').toISOString().slice(0, 10)
    const endpoint = `${c.req.method} ${c.req.routePath}`
    add(gathering, { organizationId, day, endpoint, requests: 1, rowsRead, rowsWritten })
    if (gathering.isWaiting) return
    gathering.isWaiting = true
    c.executionCtx.waitUntil(flush(c.env, gathering))
  }
}
