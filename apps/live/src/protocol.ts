/** The language of the socket; the answer names it alone, never the key that was offered beside it. */
export const PROTOCOL = 'vigia.live.1'

const KEY = 'vigia.key.'

const offered = (request: Request): string[] =>
  (request.headers.get('sec-websocket-protocol') ?? '').split(',').map((name) => name.trim())

export const speaksOurs = (request: Request): boolean => offered(request).includes(PROTOCOL)

/** The key among the subprotocols that are offered; null for none. */
export const keyOffered = (request: Request): string | null =>
  offered(request)
    .find((name) => name.startsWith(KEY))
    ?.slice(KEY.length) ?? null

/** A page of another origin may not open a socket with a session of this one. What is no browser names no origin. */
export function isForeignOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  return origin !== null && origin !== new URL(request.url).origin
}
