/** Whom a socket belongs to; a key has no name of a person. */
export interface Person {
  id: string
  name: string
}

const HEADER = 'x-vigia-person'

/** The request as the feed is given it: with who asks, and without what proved it. */
export function withPerson(request: Request, person: Person): Request {
  const headers = new Headers(request.headers)
  for (const secret of ['authorization', 'cookie', 'sec-websocket-protocol']) headers.delete(secret)
  headers.set(HEADER, encodeURIComponent(JSON.stringify(person)))
  return new Request(request, { headers })
}

/** Who asks. Only this worker reaches the feed, so nobody else has written it. */
export const personOf = (request: Request): Person =>
  JSON.parse(decodeURIComponent(request.headers.get(HEADER) ?? '')) as Person
