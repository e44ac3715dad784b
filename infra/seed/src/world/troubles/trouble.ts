import type { CustomerRef } from '@vigia/contracts/signals'

import type { Told } from '../diary.ts'

/** Somebody's bad time with us, ready to be dated. */
export interface Trouble {
  customer: CustomerRef & { id: string }
  /** How many days ago, and what. */
  steps: readonly (readonly [daysAgo: number, told: Told])[]
}

export const who = (id: string, name: string, segment: string, city: string): Trouble['customer'] => ({
  id,
  email: `${id.replace('cli-', '')}@example.org`,
  traits: { name, segment, city },
})

export const bought = (value: number, product: string): Told => ({
  kind: 'event',
  type: 'purchase',
  touchpoint: 'checkout',
  channel: 'web',
  value,
  attributes: { product },
})
