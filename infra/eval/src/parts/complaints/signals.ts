import { DAY_MS } from '../../calendar.ts'
import type { Shopper } from '../../data/complaints.ts'
import type { Outcome, Signal } from '../../product/account.ts'

/** What the file does not say: how long a month of tenure is, when the complaint of "last month" was, when a new one bought. */
const monthDays = 30.4
const complainedDaysAgo = 15
const unknownRecencyDays = 5
const minute = 60_000

/** The product takes history of up to five years. */
const mostTenureMonths = 59

const before = (day: Date, days: number): number => day.getTime() - days * DAY_MS

/** When tenure began, by `last` at the latest. */
const beganAt = ({ tenureMonths }: Shopper, day: Date, last: number): number =>
  tenureMonths === null
    ? last
    : Math.min(last, before(day, Math.min(mostTenureMonths, tenureMonths) * monthDays))

/** Orders are those of the month before the last one, as the file counts them, evenly spread. */
function ordersOf(shopper: Shopper, day: Date, last: number): number[] {
  const count = Math.max(1, shopper.orders ?? 1)
  const first = Math.max(beganAt(shopper, day, last), last - monthDays * DAY_MS)
  if (count === 1) return [last]
  return Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1))
}

/**
 * A row of the file as the signals of one customer until `day`: a sign-up when tenure began, the orders of the last month,
 * each worth the cashback (all that the file tells of money), satisfaction asked after the last order, the complaint.
 */
export function signalsOf(shopper: Shopper, day: Date): Signal[] {
  const { id, cashback, complained, satisfaction, daysSinceLastOrder } = shopper
  const last = Math.min(before(day, daysSinceLastOrder ?? unknownRecencyDays), day.getTime() - 60 * minute)
  const common = (name: string, at: number) => ({
    id: `${id}-${name}`,
    customer: { id, traits: { name: id } },
    channel: 'app' as const,
    occurredAt: new Date(at).toISOString(),
  })
  const joined = beganAt(shopper, day, last)
  return [
    { ...common('joined', joined - minute), kind: 'event', type: 'sign_up', touchpoint: 'account' },
    ...ordersOf(shopper, day, last).map((at, i): Signal => ({
      ...common(`order-${i}`, at),
      kind: 'event',
      type: 'purchase',
      touchpoint: 'order',
      value: cashback,
    })),
    {
      ...common('asked', last + minute),
      kind: 'feedback',
      touchpoint: 'order',
      metric: 'csat',
      score: satisfaction,
    },
    ...(complained
      ? [
          {
            ...common('complaint', before(day, complainedDaysAgo)),
            kind: 'event' as const,
            type: 'complaint',
            touchpoint: 'support',
            severity: 0.8,
          },
        ]
      : []),
  ]
}

/** What became of the customer, told as of `at`. */
export const outcomeOf = ({ id, churned }: Shopper, at: Date): Outcome => ({
  id: `${id}-end`,
  customer: { id },
  outcome: churned ? 'churned' : 'stayed',
  occurredAt: at.toISOString(),
})
