import type { LiveMessage } from '@vigia/contracts/live'

const types: readonly string[] = ['hello', 'news', 'presence'] satisfies LiveMessage['type'][]

/** What the feed said; null for what this console does not know. Its own server wrote it, so its type is enough. */
export function readMessage(data: unknown): LiveMessage | null {
  if (typeof data !== 'string') return null
  try {
    const said: unknown = JSON.parse(data)
    const isKnown =
      typeof said === 'object' && said !== null && 'type' in said && types.includes(String(said.type))
    return isKnown ? (said as LiveMessage) : null
  } catch {
    return null
  }
}
