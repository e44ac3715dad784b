import { isForeignObject, lineAt, type ForeignCustomer } from '../foreign/index.ts'

/** What another system's message is to us. `item` has the shape of a batch item, `body` that of an outcome. */
export type Translated =
  | { is: 'signal'; key: string | undefined; item: Record<string, unknown> }
  | { is: 'outcome'; key: string | undefined; body: Record<string, unknown> }
  | { is: 'person'; customer: WireCustomer; at: string | undefined }
  | { is: 'alias'; previous: string; customer: WireCustomer; at: string | undefined }
  | { is: 'nothing'; why: string }

export type Scalar = string | number | boolean | null

export type WireCustomer = Omit<ForeignCustomer, 'traits'> & { traits?: Record<string, Scalar> | undefined }

const LONGEST_TEXT = 500
const MOST_ENTRIES = 50

/** Flat facts alone, each no longer than may be kept: nested ones have no place on a customer or a signal. */
export function flat(told: unknown): Record<string, Scalar> | undefined {
  if (!isForeignObject(told)) return undefined
  const entries = Object.entries(told).flatMap(([name, value]): [string, Scalar][] => {
    if (name === '' || name.length > 64) return []
    if (typeof value === 'string') return [[name, value.slice(0, LONGEST_TEXT)]]
    if (typeof value === 'number') return Number.isFinite(value) ? [[name, value]] : []
    return typeof value === 'boolean' || value === null ? [[name, value]] : []
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries.slice(0, MOST_ENTRIES))
}

/** A name as an event type: `Order Completed` is `order_completed`. */
export function snakeCase(name: string): string {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '_')
    .replaceAll(/^[_\d]+|_+$/g, '')
    .slice(0, 64)
  return words === '' ? 'event' : words
}

/** Leaves out what is not there. */
export const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** A number, or text that is one. */
export function numeric(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined
}

/** The numbers among `told`, as measures of an event. */
export function numbersIn(told: unknown): Record<string, number> | undefined {
  if (!isForeignObject(told)) return undefined
  const entries = Object.entries(told).filter(
    (entry): entry is [string, number] =>
      entry[0] !== '' && entry[0].length <= 64 && typeof entry[1] === 'number' && Number.isFinite(entry[1]),
  )
  return entries.length === 0 ? undefined : Object.fromEntries(entries.slice(0, MOST_ENTRIES))
}

/** A line of at most `most` letters. */
export const shortLine = (value: unknown, most = 80): string | undefined =>
  lineAt(value)?.slice(0, most).trim() || undefined
