import { readDataVersion } from '@vigia/db/versions'
import { dayOf } from '@vigia/domain/periods'

import type { Asking } from './answer.ts'

/** After this a place forgets; until then the version says whether it may still be told. */
const KEPT_SECONDS = 3_600

/** The name of a question's answer: another organization, version, day or question has another. */
async function addressOf({ store, timeZone, now }: Asking, url: string): Promise<string | null> {
  const version = await readDataVersion(store)
  if (version === null) return null
  const { pathname, searchParams } = new URL(url)
  searchParams.sort()
  const parts = [store.organizationId, version, timeZone, dayOf(now, timeZone)].map(encodeURIComponent)
  return `https://answers.vigia.invalid/${parts.join('/')}${pathname}?${searchParams.toString()}`
}

/**
 * Answers from the edge's cache while nothing has changed, else asks and keeps the answer there. `keep` outlives the
 * request. What is told from the cache costs the two rows that say so.
 */
export async function fromEdge<T extends object>(
  asking: Asking,
  url: string,
  keep: (kept: Promise<void>) => void,
  ask: () => Promise<T>,
): Promise<T> {
  const address = await addressOf(asking, url)
  const known = address === null ? undefined : await caches.default.match(address)
  if (known) return known.json<T>()
  const answer = await ask()
  if (address !== null) {
    const headers = { 'Cache-Control': `max-age=${KEPT_SECONDS}` }
    keep(caches.default.put(address, Response.json(answer, { headers })))
  }
  return answer
}
