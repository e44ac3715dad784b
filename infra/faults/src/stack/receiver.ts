import { createServer } from 'node:http'

export interface Receiver {
  url: string
  /** The `webhook-id` of each request so far. */
  ids: () => string[]
  /** From now on requests are answered; until then they hang. */
  answer: () => void
  waitFor: (count: number) => Promise<void>
  stop: () => Promise<void>
}

const WAIT_MS = 30_000

/** A webhook's destination on loopback that says nothing until it is told to answer. */
export async function startReceiver(): Promise<Receiver> {
  const ids: string[] = []
  let isAnswering = false
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      ids.push(String(request.headers['webhook-id']))
      if (isAnswering) response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    ids: () => [...ids],
    answer: () => {
      isAnswering = true
    },
    async waitFor(count) {
      for (const until = Date.now() + WAIT_MS; Date.now() < until;) {
        if (ids.length >= count) return
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      throw new Error(`${ids.length} webhooks came within ${WAIT_MS / 1_000} seconds, not ${count}`)
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
