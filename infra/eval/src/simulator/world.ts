import { createRandom, type Random } from '@vigia/seed/random'

import { DAY_MS } from '../calendar.ts'
import type { Outcome, Signal } from '../product/account.ts'
import { decideToday, newCustomer, solve, type Customer } from './customer.ts'
import { liveDay } from './day.ts'
import { goneWithin90 } from './future.ts'
import { truthOf, type Truth } from './truth.ts'

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
  /** Everybody so far, those who left as well. */
  customers: () => Customer[]
  /** What happens on the day that begins at `day`. */
  live: (day: Date) => Day
  /** A manager talks to a customer and helps, or not. */
  care: (customerId: string, at: Date, helps: boolean) => void
  /** The true probability of being gone within 90 days of `at` if nobody acts, over so many drawn futures. */
  truly: (customer: Customer, at: Date, draws: number) => number
}

const reliefDays = 60
const reliefSize = 1.5

const YEAR_MS = 365 * DAY_MS

/** Whether a year with us, or another one, ends on the day that begins at `day`. */
const renewsOn = ({ joinedAt }: Customer, day: number): boolean => {
  const years = Math.floor((day + DAY_MS - joinedAt) / YEAR_MS)
  return years > 0 && joinedAt + years * YEAR_MS > day
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
interface Member {
  customer: Customer
  random: Random
}

function memberOf(seed: string, index: number, joinedAt: (random: Random) => number, truth: Truth): Member {
  const random = createRandom(`${seed} ${index}`)
  return { customer: newCustomer(index, joinedAt(random), truth, random), random }
}

/** Whoever leaves is followed by somebody new on the next day, so that the world stays what it is. */
export function createWorld(seed: string, size: Size): World {
  const { from } = size
  const truth = truthOf(createRandom(`${seed} truth`))
  const worse = { ...truth, incidents: incidentsOfBadDays }
  const badDays = badDaysOf(createRandom(`${seed} bad days`), size)
  const joinedBefore = (random: Random) => from.getTime() - random.int(0, 364) * DAY_MS
  const members = Array.from({ length: size.customers }, (_, index) =>
    memberOf(seed, index, joinedBefore, truth),
  )
  const byId = new Map(members.map(({ customer }) => [customer.id, customer]))
  const follow = (joinedAt: number) => {
    const member = memberOf(seed, members.length, () => joinedAt, truth)
    members.push(member)
    byId.set(member.customer.id, member.customer)
  }
  const isWelcomed = ({ joinedAt }: Customer, at: number) => joinedAt === at || at === from.getTime()
  return {
    truth,
    customers: () => members.map(({ customer }) => customer),
    live(day) {
      const at = day.getTime()
      const told: Day = { signals: [], outcomes: [] }
      let gone = 0
      for (const { customer, random } of members) {
        if (customer.leftAt !== null) continue
        if (isWelcomed(customer, at)) told.signals.push(welcome(customer))
        told.signals.push(...liveDay(customer, badDays.has(at) ? worse : truth, at, random))
        const evening = at + DAY_MS - 60_000
        decideToday(customer, truth, evening, random)
        if (customer.leftAt === null && renewsOn(customer, at)) told.outcomes.push(renewal(customer, evening))
        if (customer.leftAt === null) continue
        if (!customer.silently) told.outcomes.push(goodbye(customer, evening))
        gone += 1
      }
      for (let newcomer = 0; newcomer < gone; newcomer += 1) follow(at + DAY_MS)
      return told
    },
    care(customerId, at, helps) {
      const customer = byId.get(customerId)
      if (!customer || customer.leftAt !== null || !helps) return
      customer.relief = { size: reliefSize, until: at.getTime() + reliefDays * DAY_MS }
      solve(customer, at.getTime())
    },
    truly: (customer, at, draws) =>
      goneWithin90(customer, truth, at.getTime(), { seed: `${seed} ${customer.id}`, draws }),
  }
}
