import { isPublicDestination, type DeliveryAnswer } from '@vigia/domain/delivery'

import type { Outgoing } from './request.ts'

const TIMEOUT_MS = 15_000

export interface Attempt {
  answer: DeliveryAnswer
  latencyMs: number
}

/** Sends one request. Redirects are not followed: a public address must not lead to a private one. */
export async function send(outgoing: Outgoing, allowLoopback: boolean): Promise<Attempt> {
  const started = performance.now()
  const took = () => Math.round(performance.now() - started)
  if (!isPublicDestination(outgoing.url, allowLoopback).ok) return { answer: 'refused', latencyMs: 0 }
  try {
    const response = await fetch(outgoing.url, {
      method: 'POST',
      headers: { ...outgoing.headers, 'user-agent': 'Vigia-Webhooks/1' },
      body: outgoing.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    return { answer: response.status, latencyMs: took() }
  } catch (err) {
    const late = err instanceof Error && err.name === 'TimeoutError'
    return { answer: late ? 'timeout' : 'network', latencyMs: took() }
  }
}
