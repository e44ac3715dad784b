import { AppError } from '@vigia/domain/errors'

/** An opaque cursor of the values by which the next page begins. */
export const encodeCursor = (values: readonly (string | number)[]): string =>
  btoa(encodeURIComponent(JSON.stringify(values)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const refuse = () =>
  new AppError('invalid', 'The cursor is not one of ours', {
    issues: [{ path: 'cursor', message: 'Take it from nextCursor' }],
  })

/** The values of a cursor, each of the type of its place in `like`. @throws AppError `invalid`. */
export function decodeCursor<const T extends readonly ('string' | 'number')[]>(
  cursor: string | undefined,
  like: T,
): { [I in keyof T]: T[I] extends 'string' ? string : number } | null {
  if (cursor === undefined) return null
  let values: unknown
  try {
    values = JSON.parse(decodeURIComponent(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))))
  } catch {
    throw refuse()
  }
  if (!Array.isArray(values) || values.length !== like.length) throw refuse()
  if (values.some((value, i) => typeof value !== like[i])) throw refuse()
  return values as unknown as { [I in keyof T]: T[I] extends 'string' ? string : number }
}

/** The `Link` header of the next page, null on the last. */
export function nextLink(url: string, nextCursor: string | null): string | null {
  if (nextCursor === null) return null
  const next = new URL(url)
  next.searchParams.set('cursor', nextCursor)
  return `<${next.href}>; rel="next"`
}
