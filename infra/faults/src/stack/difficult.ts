import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** How a destination behaves: the name is its path. */
export type Behaviour = 'well' | 'flaky' | 'slow' | 'redirect' | 'gone' | 'huge'

/** One request as it came. */
export interface Arrival {
  behaviour: string
  headers: Record<string, string>
  body: string
  at: number
  /** What it was answered with; null where it was left hanging. */
  status: number | null
}

export interface Difficult {
  urlOf: (behaviour: Behaviour) => string
  arrivals: Arrival[]
  /** The most of a huge answer that was ever taken before the caller hung up, in bytes. */
  mostTaken: () => number
  /** From now on this one behaves well. */
  mend: (behaviour: Behaviour) => void
  stop: () => Promise<void>
}

const HUGE_BYTES = 5 * 1024 * 1024
const CHUNK = 'x'.repeat(64 * 1024)

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** Destinations on loopback that fail three times in ten, hang, redirect, are gone, or answer with five megabytes. */
export async function startDifficult(): Promise<Difficult> {
  const arrivals: Arrival[] = []
  const mended = new Set<string>()
  let [port, taken] = [0, 0]

  /** As fast as a slow line would, so that it is seen where the caller hangs up. */
  const answerHuge = async (response: ServerResponse): Promise<void> => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    for (let sent = 0; sent < HUGE_BYTES && !response.destroyed; sent += CHUNK.length) {
      response.write(CHUNK)
      taken = Math.max(taken, sent + CHUNK.length)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    response.end()
  }

  const statusOf = (behaviour: string): number | null => {
    if (mended.has(behaviour)) return 200
    if (behaviour === 'slow') return null
    if (behaviour === 'redirect') return 302
    if (behaviour === 'gone') return 410
    const before = arrivals.filter((one) => one.behaviour === behaviour).length
    return behaviour === 'flaky' && (before * 7) % 10 < 3 ? 503 : 200
  }

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await read(request)
    const behaviour = (request.url ?? '').slice(1)
    const status = statusOf(behaviour)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    arrivals.push({ behaviour, headers, body, at: Date.now(), status })
    if (status === null) return
    if (behaviour === 'huge') return answerHuge(response)
    response.writeHead(status, status === 302 ? { location: `http://127.0.0.1:${port}/trap` } : {})
    response.end(`answered ${status}`)
  }

  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
  return {
    urlOf: (behaviour) => `http://127.0.0.1:${port}/${behaviour}`,
    arrivals,
    mostTaken: () => taken,
    mend: (behaviour) => mended.add(behaviour),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
