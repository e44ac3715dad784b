import type { Delivery } from '@vigia/contracts/deliveries'

export const deliveryStatuses = [
  'dead',
  'held',
  'queued',
  'pending',
  'delivered',
  'dropped',
] as const satisfies readonly Delivery['status'][]
export type DeliveryStatus = (typeof deliveryStatuses)[number]

/** Days back that the log can be narrowed to. */
export const logDays = [1, 7, 30] as const
export type LogDays = (typeof logDays)[number]

export interface DeliveriesSearch {
  status?: DeliveryStatus
  destination?: string
  since?: LogDays
}

export interface NewRuleSearch {
  /** The template that it begins with. */
  template?: string
  /** The rule that it is a copy of. */
  copy?: string
}

export interface DigestsSearch {
  manager?: string
}

type Raw = Record<string, unknown>

const ID = /^[\w-]{1,64}$/

const oneOf = <T>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((candidate) => candidate === value)

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && ID.test(value) ? value : undefined

/** An entry only where the address says something valid: addresses stay short. */
const entry = <K extends string, T>(name: K, value: T | undefined): { [P in K]?: T } =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: T }

export const parseDeliveries = (raw: Raw): DeliveriesSearch => ({
  ...entry('status', oneOf(deliveryStatuses, raw['status'])),
  ...entry('destination', idOf(raw['destination'])),
  ...entry('since', oneOf(logDays, Number(raw['since']))),
})

export const parseNewRule = (raw: Raw): NewRuleSearch => ({
  ...entry('template', idOf(raw['template'])),
  ...entry('copy', idOf(raw['copy'])),
})

export const parseDigests = (raw: Raw): DigestsSearch => entry('manager', idOf(raw['manager']))
