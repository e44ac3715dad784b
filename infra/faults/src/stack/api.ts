const TIMEOUT_MS = 300_000

/** The organization of every local run. */
export const demoKey = 'vg_sk_demo_local'

interface Options {
  body?: object | undefined
  key?: string
  headers?: Record<string, string>
}

/** One request with an organization's key; whatever is not 2xx is a failure. */
export async function call<T>(url: string, path: string, options: Options = {}): Promise<T> {
  const { body, key = demoKey, headers = {} } = options
  const response = await fetch(`${url}${path}`, {
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`)
  return JSON.parse(text) as T
}

interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/** Every item of a list, page by page. */
export async function listAll<T>(url: string, path: string, key = demoKey): Promise<T[]> {
  const items: T[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page: Page<T> = await call<Page<T>>(url, `${path}?limit=100${after}`, { key })
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}

export interface Verification {
  signals: number
  differences: unknown[]
}

/** The recount of every rollup against the raw signals. */
export const verify = (url: string): Promise<Verification> => call(url, '/__dev/verify')

/** The sweep as of `at`. */
export const sweep = (url: string, at: Date): Promise<unknown> =>
  call(url, `/__dev/cron?at=${at.toISOString()}`, { body: {} })
