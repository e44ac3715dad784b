import { createRandom, type Random } from '@vigia/seed/random'

import { DAY_MS } from '../calendar.ts'
import type { Outcome, Signal } from '../product/account.ts'
import { decideToday, newCustomer, solve, stateOf, type Customer } from './customer.ts'
import { liveDay } from './day.ts'
import { leavingWithin90, truthOf, type Truth } from './truth.ts'

export interface Size {
  customers: number
  /** The first day; everybody joined within a year before or on it. */
  from: Date
  /** On how many of how many days something goes wrong for many at once; none by default. */
  badDays?: number
  days?: number
}

export interface Day {
  signals: Signal[]
  /** Who left today and says so, and whose year was over today and stayed. */
  outcomes: Outcome[]
}

/** An organization whose truth is known, lived day by day: the same seed and the same acts, the same life. */
export interface World {
  truth: Truth
  customers: readonly Customer[]
  /** What happens on the day that begins at `day`. */
  live: (day: Date) => Day
  /** A manager talks to a customer and helps, or not. */
  care: (customerId: string, at: Date, helps: boolean) => void
  /** The true probability of leaving within 90 days as things stand. */
  truly: (customer: Customer, at: Date) => number
}

const reliefDays = 60
const reliefSize = 1.5

const YEAR_MS = 365 * DAY_MS

/** Whether a year with us, or another one, ends on the day that begins at `day`. */
const renewsOn = ({ joinedAt }: Customer, day: number): boolean => {
  const years = Math.floor((day + DAY_MS - joinedAt) / YEAR_MS)
  return years > 0 && joinedAt + years * YEAR_MS >= day
}

const renewal = ({ id }: Customer, at: number): Outcome => ({
  id: `${id}-stays-${at}`,
  customer: { id },
  outcome: 'stayed',
  occurredAt: new Date(at).toISOString(),
})

const goodbye = ({ id }: Customer, at: number): Outcome => ({
  id: `${id}-left`,
  customer: { id },
  outcome: 'churned',
  occurredAt: new Date(at).toISOString(),
})

const welcome = (customer: Customer): Signal => ({
  kind: 'event',
  type: 'sign_up',
  touchpoint: 'account',
  channel: 'web',
  id: `${customer.id}-joined`,
  customer: { id: customer.id, traits: { name: customer.id, segment: customer.person.segment } },
  occurredAt: new Date(customer.joinedAt).toISOString(),
})

/** What a bad day brings to each customer, as if it were so all year. */
const incidentsOfBadDays = 0.25 * 365

function badDaysOf(random: Random, { from, badDays = 0, days = 365 }: Size): Set<number> {
  return new Set(Array.from({ length: badDays }, () => from.getTime() + random.int(0, days - 1) * DAY_MS))
}

/** Each customer has a chance of their own, so that what is done for one changes nobody else's life. */
function populate(seed: string, truth: Truth, { customers, from }: Size) {
  const chances = new Map<Customer, Random>()
  const all = Array.from({ length: customers }, (_, index) => {
    const random = createRandom(`${seed} ${index}`)
    const joinedAt = from.getTime() - random.int(0, 364) * DAY_MS
    const customer = newCustomer(index, joinedAt, truth, random)
    chances.set(customer, random)
    return customer
  })
  return { all, chanceOf: (customer: Customer) => chances.get(customer) ?? createRandom(seed) }
}

export function createWorld(seed: string, size: Size): World {
  const truth = truthOf(createRandom(`${seed} truth`))
  const worse = { ...truth, incidents: incidentsOfBadDays }
  const { all, chanceOf } = populate(seed, truth, size)
  const badDays = badDaysOf(createRandom(`${seed} bad days`), size)
  const byId = new Map(all.map((customer) => [customer.id, customer]))
  return {
    truth,
    customers: all,
    live(day) {
      const at = day.getTime()
      const told: Day = { signals: at === size.from.getTime() ? all.map(welcome) : [], outcomes: [] }
      for (const customer of all) {
        if (customer.leftAt !== null) continue
        const random = chanceOf(customer)
        told.signals.push(...liveDay(customer, badDays.has(at) ? worse : truth, at, random))
        const evening = at + DAY_MS - 60_000
        decideToday(customer, truth, evening, random)
        if (customer.leftAt === null && renewsOn(customer, at)) told.outcomes.push(renewal(customer, evening))
        if (customer.leftAt !== null && !customer.silently) told.outcomes.push(goodbye(customer, evening))
      }
      return told
    },
    care(customerId, at, helps) {
      const customer = byId.get(customerId)
      if (!customer || customer.leftAt !== null || !helps) return
      customer.relief = { size: reliefSize, until: at.getTime() + reliefDays * DAY_MS }
      solve(customer, at.getTime())
    },
    truly: (customer, at) => leavingWithin90(truth, stateOf(customer, at.getTime())),
  }
}
