import { call } from '../stack/api.ts'

/** One request that records signals, under a key of its own: however often it is sent, it counts once. */
export interface Unit {
  key: string
  path: string
  body: object
  signals: number
}

const CUSTOMERS = 200
const BATCH = 20
/** One request in so many is a batch. */
const BATCH_EVERY = 4

const feedback = (index: number) => ({
  customer: { id: `c${index % CUSTOMERS}` },
  touchpoint: index % 3 === 0 ? 'delivery' : 'checkout',
  metric: 'nps',
  // One in ten is negative, so that nudges and cases are under way when everything dies.
  score: index % 10 === 0 ? 2 : 9,
})

export function unitOf(round: number, index: number): Unit {
  const key = `round-${round}-request-${index}`
  if (index % BATCH_EVERY !== 0) return { key, path: '/v1/feedback', body: feedback(index), signals: 1 }
  const signals = Array.from({ length: BATCH }, (_, i) => ({
    kind: 'feedback',
    ...feedback(index * BATCH + i),
  }))
  return { key, path: '/v1/signals/batch', body: { signals }, signals: BATCH }
}

interface Result {
  id: string
  status: 'recorded' | 'duplicate'
}

/** Sends a unit; answers what became of each of its signals, in order. */
export async function sendUnit(url: string, { key, path, body, signals }: Unit): Promise<Result[]> {
  const headers = { 'idempotency-key': key }
  const answer = await call<Result & { results?: Result[] }>(url, path, { body, headers })
  const results = answer.results ?? [answer]
  const isWhole = results.length === signals && results.every(({ id }) => typeof id === 'string')
  if (!isWhole) throw new Error(`${key}: not every signal was taken: ${JSON.stringify(answer).slice(0, 300)}`)
  return results
}
