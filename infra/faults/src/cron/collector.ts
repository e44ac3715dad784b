import { createServer } from 'node:http'

/** Alerts that arrived, each with the `webhook-id` of every time it came. */
export type Collected = Map<string, string[]>

/** A webhook's destination on loopback that answers at once and remembers which alert came under which id. */
export async function startCollector() {
  const collected: Collected = new Map()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { data } = JSON.parse(Buffer.concat(chunks).toString()) as { data: { alertId: string } }
      const ids = collected.get(data.alertId) ?? []
      collected.set(data.alertId, [...ids, String(request.headers['webhook-id'])])
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    collected,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
