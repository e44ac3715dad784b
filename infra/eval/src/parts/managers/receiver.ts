import { createServer } from 'node:http'

import * as z from 'zod'

/** What the evaluation reads of an alert's webhook. */
const alertSchema = z.object({
  type: z.string(),
  data: z.object({
    alertId: z.string(),
    caseId: z.string().nullable(),
    customer: z.object({ name: z.string().nullable() }).nullable(),
    tier: z.string(),
  }),
})

export interface Arrived {
  /** The last part of the path: who it was sent to. */
  to: string
  alertId: string
  caseId: string
  customer: string
}

export interface Receiver {
  urlOf: (to: string) => string
  /** What has come since it was last asked. */
  take: () => Arrived[]
  stop: () => Promise<void>
}

/** The destination of all managers' webhooks, on loopback; whatever arrives is taken. */
export async function startReceiver(): Promise<Receiver> {
  let arrived: Arrived[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    request.on('end', () => {
      const { data } = alertSchema.parse(JSON.parse(text))
      const to = request.url?.split('/').at(-1) ?? ''
      if (data.caseId !== null)
        arrived.push({ to, alertId: data.alertId, caseId: data.caseId, customer: data.customer?.name ?? '' })
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    urlOf: (to) => `http://127.0.0.1:${port}/${to}`,
    take() {
      const taken = arrived
      arrived = []
      return taken
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
