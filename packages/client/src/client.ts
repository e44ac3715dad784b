import type { OperationId } from '@vigia/contracts'
import type { Problem } from '@vigia/contracts/problem'

import { operations } from './operations.gen.ts'
import type { Input, Output } from './types.ts'

export interface ClientOptions {
  /** Origin of the APIs, such as `https://cx.example.com`. */
  baseUrl: string
  /** `vg_sk_…`; a publishable key can only write signals. */
  key: string
  fetch?: typeof fetch
}

export interface CallOptions {
  signal?: AbortSignal
  headers?: Record<string, string>
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
  call<O extends OperationId>(operation: O, input: Input<O>, options?: CallOptions): Promise<Output<O>>
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

/** A typed client of every endpoint. Throws {@link ApiError} on a problem document, TypeError without a network. */
export function createClient({ baseUrl, key, fetch: send = fetch }: ClientOptions): Client {
  return {
    async call(operation, input, options = {}) {
      const [method, path] = operations[operation]
      const parts = input as Parts
      const response = await send(addressOf(baseUrl, path, parts), {
        method: method.toUpperCase(),
        headers: {
          authorization: `Bearer ${key}`,
          ...(parts.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...options.headers,
        },
        ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
        ...(options.signal ? { signal: options.signal } : {}),
      })
      if (!response.ok) throw new ApiError(await problemOf(response))
      return (await response.json()) as Output<typeof operation>
    },
  }
}
