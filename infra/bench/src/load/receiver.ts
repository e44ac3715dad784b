import { createServer } from 'node:http'

export interface Receiver {
  url: string
  /** How many have come so far. */
  count: () => number
  stop: () => Promise<void>
}

/** Takes webhooks on loopback. */
export async function startReceiver(): Promise<Receiver> {
  let received = 0
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      received += 1
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}/`, count: () => received, stop }
}
