import type { OperationId } from '@vigia/contracts'
import type { Problem } from '@vigia/contracts/problem'

import { operations } from './operations.gen.ts'
import { withRetries, type RetryOptions } from './retry.ts'
import type { Input, ItemOf, ListOperation, Output } from './types.ts'

export interface ClientOptions extends RetryOptions {
  /** Origin of the APIs, such as `https://cx.example.com`. */
  baseUrl: string
  /** `vg_sk_…`; a publishable key can only write signals. */
  key: string
  fetch?: typeof fetch
}

export interface CallOptions {
  signal?: AbortSignal
  headers?: Record<string, string>
  /** What is sent where an endpoint takes a file instead of JSON, with its media type. */
  data?: { type: string; content: Blob }
}

/** What the API answered instead of a result; `problem` says what to mend. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

export interface Client {
  /** Repeats what passes: reads, and writes that carry an `Idempotency-Key` or are repeatable by themselves. */
  call<O extends OperationId>(operation: O, input: Input<O>, options?: CallOptions): Promise<Output<O>>
  /** Each page of a list, from the one that `input` asks for on. */
  pages<O extends ListOperation>(
    operation: O,
    input: Input<O>,
    options?: CallOptions,
  ): AsyncGenerator<Output<O>, void>
  /** Each thing of a list, over all its pages. */
  items<O extends ListOperation>(
    operation: O,
    input: Input<O>,
    options?: CallOptions,
  ): AsyncGenerator<ItemOf<O>, void>
}

interface Parts {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
}

const addressOf = (baseUrl: string, path: string, { params, query }: Parts): string => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''))
  const url = new URL(filled, baseUrl)
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) url.searchParams.append(name, String(one))
    }
  }
  return url.href
}

const problemOf = async (response: Response): Promise<Problem> => {
  try {
    return await (response.json() as Promise<Problem>)
  } catch {
    const title = response.statusText || 'No answer'
    return {
      type: 'about:blank',
      title,
      status: response.status,
      detail: title,
      code: 'internal',
      requestId: '',
      errors: [],
    }
  }
}

const bodyOf = ({ body }: Parts): { type?: string; content?: string } =>
  body === undefined ? {} : { type: 'application/json', content: JSON.stringify(body) }

const isRepeatable = (method: string, { body }: Parts, headers: Record<string, string> = {}): boolean =>
  method !== 'post' ||
  Object.keys(headers).some((name) => name.toLowerCase() === 'idempotency-key') ||
  (typeof body === 'object' && body !== null && 'idempotencyKey' in body)

type Page = { items: unknown[]; nextCursor: string | null }

/** A typed client of every endpoint. Throws {@link ApiError} on a problem document, TypeError without a network. */
export function createClient({ baseUrl, key, fetch: send = fetch, ...retry }: ClientOptions): Client {
  const call: Client['call'] = async (operation, input, options = {}) => {
    const [method, path] = operations[operation]
    const parts = input as Parts
    const { type, content } = options.data ?? bodyOf(parts)
    const request = () =>
      send(addressOf(baseUrl, path, parts), {
        method: method.toUpperCase(),
        headers: {
          authorization: `Bearer ${key}`,
          ...(type === undefined ? {} : { 'content-type': type }),
          ...options.headers,
        },
        ...(content === undefined ? {} : { body: content }),
        ...(options.signal ? { signal: options.signal } : {}),
      })
    const repeated = isRepeatable(method, parts, options.headers) ? retry : { ...retry, retries: 0 }
    const response = await withRetries(request, repeated, options.signal)
    if (!response.ok) throw new ApiError(await problemOf(response))
    return (await response.json()) as Output<typeof operation>
  }

  const pages: Client['pages'] = async function* pagesOf(operation, input, options) {
    let asked = input
    for (;;) {
      const page = await call(operation, asked, options)
      yield page
      const { nextCursor } = page as Page
      if (nextCursor === null) return
      const parts = asked as Parts
      asked = { ...parts, query: { ...parts.query, cursor: nextCursor } } as typeof input
    }
  }

  const items: Client['items'] = async function* itemsOf(operation, input, options) {
    for await (const page of pages(operation, input, options)) yield* (page as Page).items as never[]
  }

  return { call, pages, items }
}
