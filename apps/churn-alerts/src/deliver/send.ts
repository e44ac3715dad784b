import {
  isPublicDestination,
  judgeResolved,
  nameToResolve,
  type DeliveryAnswer,
} from '@vigia/domain/delivery'

import type { Resolve } from './resolver.ts'

const TIMEOUT_MS = 15_000
/** Of a body, no more is read than this many bytes, and no longer waited for. */
const MOST_BYTES = 1_024
const BODY_TIMEOUT_MS = 2_000
const MOST_CHARACTERS = 300

/** What goes over the wire by HTTP. */
export interface HttpRequest {
  url: string
  headers: Record<string, string>
  body: string
}

/** What came of sending something once. */
export interface Attempt {
  answer: DeliveryAnswer
  latencyMs: number
  /** The header of that name, as it came. */
  retryAfter?: string | null
  /** The beginning of the body. */
  body?: string | null
  /** More of why there is no answer. */
  why?: string
}

/** The network as a sender sees it. */
export interface Network {
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** In local development alone. */
  allowLoopback: boolean
  /** Null where names are not looked up before they are called. */
  resolve: Resolve | null
  /** Whether a name is called although it could not be looked up. */
  failOpen: boolean
}

const isControl = /\p{Cc}+/gu

/** What `promise` comes to, null where that takes longer than `ms`. */
export const within = async <T>(promise: Promise<T>, ms: number): Promise<T | null> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for (let size = 0; size < MOST_BYTES;) {
    const { done, value } = await reader.read()
    if (done) break
    const piece = value.subarray(0, MOST_BYTES - size)
    size += piece.length
    text += decoder.decode(piece, { stream: true })
  }
  return text
}

/** The first characters of a body, whatever its length; the rest is never read. */
async function beginningOf({ body }: Response): Promise<string | null> {
  if (!body) return null
  const reader = body.getReader()
  const text = await within(read(reader), BODY_TIMEOUT_MS).catch(() => null)
  await within(reader.cancel(), BODY_TIMEOUT_MS).catch(() => null)
  const told = Array.from((text ?? '').replace(isControl, ' ').trim()).slice(0, MOST_CHARACTERS)
  return told.length === 0 ? null : told.join('')
}

/** Why a URL is not to be called now; null where nothing speaks against it. */
async function objectionTo(url: string, network: Network): Promise<Omit<Attempt, 'latencyMs'> | null> {
  const check = isPublicDestination(url, network.allowLoopback)
  if (!check.ok) return { answer: 'refused', why: `refused: ${check.reason.en}` }
  const name = nameToResolve(url)
  if (name === null || network.resolve === null) return null
  const addresses = await network.resolve(name)
  if (addresses === null)
    return network.failOpen ? null : { answer: 'network', why: 'network: the name could not be looked up' }
  const judged = judgeResolved(addresses)
  if (judged === 'refused')
    return { answer: 'refused', why: 'refused: the name leads to an address that is not public' }
  return judged === 'unknown' ? { answer: 'network', why: 'network: the name leads nowhere' } : null
}

/**
 * Sends one request. The URL is judged and its name looked up right before; redirects are not followed, since a public
 * address must not lead to a private one; of the answer only the beginning is read.
 */
export async function send({ url, headers, body }: HttpRequest, network: Network): Promise<Attempt> {
  const started = performance.now()
  const took = () => Math.round(performance.now() - started)
  const objection = await objectionTo(url, network)
  if (objection) return { ...objection, latencyMs: took() }
  try {
    const response = await network.fetch(url, {
      method: 'POST',
      headers: { ...headers, 'user-agent': 'Vigia-Webhooks/1' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const latencyMs = took()
    const retryAfter = response.headers.get('retry-after')
    return { answer: response.status, latencyMs, retryAfter, body: await beginningOf(response) }
  } catch (err) {
    const isLate = err instanceof Error && err.name === 'TimeoutError'
    return { answer: isLate ? 'timeout' : 'network', latencyMs: took() }
  }
}
