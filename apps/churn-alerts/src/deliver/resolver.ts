/** The addresses of a name; null where nobody could say. */
export type Resolve = (name: string) => Promise<string[] | null>

const TIMEOUT_MS = 5_000
const ADDRESS_TYPES: Readonly<Record<number, 'A' | 'AAAA'>> = { 1: 'A', 28: 'AAAA' }
/** It is there, or it is not; whatever else a resolver answers is a failure of its own. */
const KNOWN = new Set([0, 3])

interface DnsAnswer {
  Status?: number
  Answer?: { type?: number; data?: string }[]
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>

async function ask(resolver: string, name: string, type: string, fetch: Fetch): Promise<string[] | null> {
  const url = new URL(resolver)
  url.searchParams.set('name', name)
  url.searchParams.set('type', type)
  try {
    const response = await fetch(url.href, {
      headers: { accept: 'application/dns-json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!response.ok) return null
    const { Status: status, Answer: answers = [] } = await response.json<DnsAnswer>()
    if (status === undefined || !KNOWN.has(status)) return null
    return answers.flatMap((answer) => (ADDRESS_TYPES[answer.type ?? 0] ? [answer.data ?? ''] : []))
  } catch {
    return null
  }
}

/** Looks names up by DNS over HTTPS (the JSON form of Cloudflare and Google), each time anew. */
export const resolveBy =
  (resolver: string, fetch: Fetch): Resolve =>
  async (name) => {
    const [four, six] = await Promise.all(['A', 'AAAA'].map((type) => ask(resolver, name, type, fetch)))
    return four && six ? [...four, ...six] : null
  }
