/** Readers of what other systems send: whatever is not there, or is something else, is undefined. */

export type ForeignObject = Readonly<Record<string, unknown>>

export const isForeignObject = (value: unknown): value is ForeignObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at `path`; own properties alone. */
export function foreignAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = (found as Record<string | number, unknown>)[step]
  }
  return found
}

// oxlint-disable-next-line no-control-regex -- control characters are what it takes out
const CONTROL = /[\u0000-\u001f\u007f]+/g

/** A line of text or a number as text, trimmed, without control characters; undefined where nothing is left. */
export function lineAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = foreignAt(value, ...path)
  if (typeof found === 'number' && Number.isFinite(found)) return String(found)
  if (typeof found !== 'string') return undefined
  const line = found.replace(CONTROL, ' ').trim()
  return line === '' ? undefined : line
}

/** Words as they were written, at most 10,000 letters. */
export function wordsAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = foreignAt(value, ...path)
  if (typeof found !== 'string') return undefined
  const words = found.trim().slice(0, 10_000)
  return words === '' ? undefined : words
}

/** A number, also one that was sent as text. */
export function numberAt(value: unknown, ...path: readonly (string | number)[]): number | undefined {
  const found = foreignAt(value, ...path)
  const number = typeof found === 'string' && /^-?\d+(\.\d+)?$/.test(found.trim()) ? Number(found) : found
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = foreignAt(value, ...path)
  return Array.isArray(found) ? found : []
}

/** A moment in ISO 8601, from text or from seconds since 1970; undefined for what is no moment. */
export function momentAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = foreignAt(value, ...path)
  const date =
    typeof found === 'number' ? new Date(found * 1_000) : new Date(typeof found === 'string' ? found : NaN)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
