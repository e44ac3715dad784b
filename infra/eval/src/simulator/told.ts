import { DAY_MS } from '../calendar.ts'
import type { Outcome, Signal } from '../product/account.ts'
import type { Customer } from './customer.ts'

const YEAR_MS = 365 * DAY_MS

/** Whether a year with us, or another one, ends on the day that begins at `day`. */
export const renewsOn = ({ joinedAt }: Customer, day: number): boolean => {
  const years = Math.floor((day + DAY_MS - joinedAt) / YEAR_MS)
  return years > 0 && joinedAt + years * YEAR_MS > day
}

export const renewal = ({ id }: Customer, at: number): Outcome => ({
  id: `${id}-stays-${at}`,
  customer: { id },
  outcome: 'stayed',
  occurredAt: new Date(at).toISOString(),
})

export const goodbye = ({ id }: Customer, at: number): Outcome => ({
  id: `${id}-left`,
  customer: { id },
  outcome: 'churned',
  occurredAt: new Date(at).toISOString(),
})

export const welcome = (customer: Customer): Signal => ({
  kind: 'event',
  type: 'sign_up',
  touchpoint: 'account',
  channel: 'web',
  id: `${customer.id}-joined`,
  customer: { id: customer.id, traits: { name: customer.id, segment: customer.person.segment } },
  occurredAt: new Date(customer.joinedAt).toISOString(),
})
