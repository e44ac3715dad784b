import { DAY_MS } from '../../calendar.ts'
import type { Customer } from '../../simulator/customer.ts'
import type { Met } from './manager.ts'
import type { Employed } from './year.ts'

/** A customer of whom a manager heard for the first time about a case. */
export interface Told {
  customer: string
  /** 1 where they would have left within 90 days had nobody acted. */
  y: 0 | 1
  acted: boolean
  /** Days until they would have left; null where they would not. */
  lead: number | null
  left: boolean
}

const within = (at: number, end: number | null) => end !== null && end > at && end <= at + 90 * DAY_MS

/** The first alert of each case, with what would have become of the customer. */
export function toldOf({ simulated, managers }: Employed): Told[] {
  const customers = new Map(simulated.world.customers().map((customer) => [customer.id, customer]))
  const first = new Map<string, Met>()
  for (const met of managers.met) if (!first.has(met.caseId)) first.set(met.caseId, met)
  return [...first.values()].flatMap(({ customer: id, at, acted }) => {
    const customer = customers.get(id)
    if (!customer) return []
    const { doomedAt, leftAt } = customer
    const isRight = within(at.getTime(), doomedAt)
    const lead = isRight && doomedAt !== null ? (doomedAt - at.getTime()) / DAY_MS : null
    return [
      {
        customer: `${simulated.account.id} ${id}`,
        y: isRight ? 1 : 0,
        acted,
        lead,
        left: within(at.getTime(), leftAt),
      },
    ]
  })
}

/** Of those who would have left, whether a manager heard of them in the 90 days before. */
export function foundOf(
  { simulated, managers }: Employed,
  since: Date,
): { customer: string; y: 0 | 1; silent: boolean }[] {
  const alerts = Map.groupBy(managers.met, ({ customer }) => customer)
  const isFound = ({ id, doomedAt }: Customer) =>
    (alerts.get(id) ?? []).some(({ at }) => within(at.getTime(), doomedAt))
  return simulated.world.customers().flatMap((customer) =>
    customer.doomedAt !== null && customer.doomedAt > since.getTime()
      ? [
          {
            customer: `${simulated.account.id} ${customer.id}`,
            y: isFound(customer) ? 1 : 0,
            silent: customer.doomedSilently,
          },
        ]
      : [],
  )
}
