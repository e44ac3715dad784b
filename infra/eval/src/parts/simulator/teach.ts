import type { Random } from '@vigia/seed/random'

import { DAY_MS } from '../../calendar.ts'
import type { Outcome } from '../../product/account.ts'
import type { Customer } from '../../simulator/customer.ts'

/** Up to `count` outcomes of the 90 days before `at`: of customers drawn among those who were there, as far as they say so. */
export function outcomesBefore(
  customers: readonly Customer[],
  at: Date,
  count: number,
  random: Random,
): Outcome[] {
  const [from, to] = [at.getTime() - 90 * DAY_MS, at.getTime()]
  const there = customers
    .filter(({ leftAt, joinedAt }) => joinedAt <= from && (leftAt === null || leftAt > from))
    .filter(({ leftAt, silently }) => leftAt === null || leftAt > to || !silently)
    .map((customer) => ({ customer, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
  return there.slice(0, count).map(({ customer: { id, leftAt } }) => {
    const hasLeft = leftAt !== null && leftAt <= to
    return {
      id: `${id}-end`,
      customer: { id },
      outcome: hasLeft ? 'churned' : 'stayed',
      occurredAt: new Date(hasLeft ? leftAt : to).toISOString(),
    }
  })
}
