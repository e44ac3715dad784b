import type { BatchAnswer, BatchItem, OutcomeBody } from '@vigia/contracts/signals'
import type { RiskItem } from '@vigia/contracts/risks'

import type { Handle } from './founding.ts'

export type Signal = BatchItem & { occurredAt: string }
export type Outcome = OutcomeBody & { occurredAt: string }
export type Told = RiskItem

const BATCH = 500
const PAGE = 200
/** Single requests at a time: the runtime has one thread. */
const ABREAST = 16

/** Its methods are the API's own, told with the time that the request is to think it is. */
export interface Account {
  id: string
  signals: (signals: readonly Signal[], now: Date) => Promise<void>
  outcomes: (outcomes: readonly Outcome[], now: Date) => Promise<void>
  /** Every risk, page by page. */
  risks: (now: Date) => Promise<Told[]>
  get: <T>(path: string, now: Date) => Promise<T>
  send: <T>(method: 'POST' | 'PUT', path: string, body: object, now: Date) => Promise<T>
}

type Workers = Record<'collector' | 'churn-alerts', Handle>

const chunksOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))

export function accountOf(workers: Workers, id: string, key: string): Account {
  const call = async <T>(worker: keyof Workers, path: string, now: Date, init: object = {}): Promise<T> => {
    const headers = {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'x-vigia-now': now.toISOString(),
    }
    const answer = await workers[worker].fetch(`http://vigia.test${path}`, { headers, ...init })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 400)}`)
    return JSON.parse(text) as T
  }
  const post = <T>(worker: keyof Workers, path: string, body: object, now: Date): Promise<T> =>
    call<T>(worker, path, now, { method: 'POST', body: JSON.stringify(body) })
  return {
    id,
    async signals(signals, now) {
      for (const chunk of chunksOf(signals, BATCH)) {
        const { results, refused } = await post<BatchAnswer>(
          'collector',
          '/v1/signals/batch',
          { signals: chunk },
          now,
        )
        if (refused > 0)
          throw new Error(
            `${refused} of ${chunk.length} signals were refused: ${JSON.stringify(results.find(({ status }) => status === 'refused'))}`,
          )
      }
    },
    async outcomes(outcomes, now) {
      for (const chunk of chunksOf(outcomes, ABREAST))
        await Promise.all(chunk.map((outcome) => post('collector', '/v1/outcomes', outcome, now)))
    },
    async risks(now) {
      const items: Told[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
        const page: { items: Told[]; nextCursor: string | null } = await call(
          'churn-alerts',
          `/v1/risks?limit=${PAGE}${after}`,
          now,
        )
        items.push(...page.items)
        cursor = page.nextCursor
      }
      return items
    },
    get: (path, now) => call('churn-alerts', path, now),
    send: (method, path, body, now) =>
      call('churn-alerts', path, now, { method, body: JSON.stringify(body) }),
  }
}
