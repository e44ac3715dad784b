import { Agent, request } from 'node:http'

import { organization } from '../runtime/organization.ts'

export const CONNECTIONS = 16

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

/** Lets go of kept connections: after a long pause the other side has closed them. */
export const forgetConnections = (): void => agent.destroy()

export interface Answer {
  status: number
  body: string
  rowsRead: number
  rowsWritten: number
}

/** One request over a connection that is kept: a GET without `body`, else a POST of it; `host` for another name. */
export function send(origin: URL, path: string, body?: object, host = origin.host): Promise<Answer> {
  const text = body === undefined ? '' : JSON.stringify(body)
  const headers = {
    host,
    authorization: `Bearer ${organization.key}`,
    ...(text !== '' && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  }
  const { hostname, port } = origin
  const method = text === '' ? 'GET' : 'POST'
  return new Promise((resolve, reject) => {
    const sent = request({ agent, hostname, port, path, method, headers }, (response) => {
      let answer = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        answer += chunk
      })
      response.on('error', reject)
      response.on('end', () => {
        const rows = (name: string) => Number(response.headers[`x-vigia-rows-${name}`] ?? Number.NaN)
        const status = response.statusCode ?? 0
        resolve({ status, body: answer, rowsRead: rows('read'), rowsWritten: rows('written') })
      })
    })
    sent.on('error', reject)
    sent.end(text)
  })
}

/** The same, and anything but `status` is a failure: what is refused is fast, and would be measured as such. */
export async function expectStatus(status: number, answer: Promise<Answer>): Promise<Answer> {
  const got = await answer
  if (got.status !== status) throw new Error(`${got.status} instead of ${status}: ${got.body.slice(0, 300)}`)
  return got
}
