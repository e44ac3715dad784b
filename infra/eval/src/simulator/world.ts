import { createRandom, type Random } from '@vigia/seed/random'

import { DAY_MS } from '../calendar.ts'
import type { Outcome, Signal } from '../product/account.ts'
import { decideToday, newCustomer, solve, type Customer } from './customer.ts'
import { liveDay } from './day.ts'
import { goneWithin90 } from './future.ts'
import { goodbye, renewal, renewsOn, welcome } from './told.ts'
import { truthOf, type Truth } from './truth.ts'

export interface Size {
  customers: number
  /** The first day that is told of; whoever is there by then joined before it. */
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

/**
 * Lived before anything is told: whoever is there on the first day has had troubles and could have left, as ever after.
 * Else months in which nobody leaves would be learned from.
 */
const untoldDays = 180

const reliefDays = 60
const reliefSize = 1.5

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

/** Everybody, and who comes next. */
class Members {
  all: Member[] = []
  readonly #seed: string
  readonly #truth: Truth
  #joined = 0

  constructor(seed: string, truth: Truth) {
    this.#seed = seed
    this.#truth = truth
  }

  join(joinedAt: (random: Random) => number): void {
    const random = createRandom(`${this.#seed} ${this.#joined}`)
    this.all.push({ customer: newCustomer(this.#joined, joinedAt(random), this.#truth, random), random })
    this.#joined += 1
  }

  /** Whoever leaves is followed by somebody new on the next day, so that the world stays what it is. */
  live(at: number, truth: Truth): Day {
    const told: Day = { signals: [], outcomes: [] }
    let gone = 0
    for (const { customer, random } of this.all) {
      if (customer.leftAt !== null) continue
      if (customer.joinedAt === at) told.signals.push(welcome(customer))
      told.signals.push(...liveDay(customer, truth, at, random))
      const evening = at + DAY_MS - 60_000
      decideToday(customer, this.#truth, evening, random)
      if (customer.leftAt === null && renewsOn(customer, at)) told.outcomes.push(renewal(customer, evening))
      if (customer.leftAt === null) continue
      if (!customer.silently) told.outcomes.push(goodbye(customer, evening))
      gone += 1
    }
    for (let newcomer = 0; newcomer < gone; newcomer += 1) this.join(() => at + DAY_MS)
    return told
  }
}

/** Who is there on the first day that is told of. */
function settled(seed: string, { from, customers }: Size, truth: Truth): Members {
  const members = new Members(seed, truth)
  const begin = from.getTime() - untoldDays * DAY_MS
  for (let index = 0; index < customers; index += 1)
    members.join((random) => begin - random.int(0, 364) * DAY_MS)
  for (let day = begin; day < from.getTime(); day += DAY_MS) members.live(day, truth)
  members.all = members.all.filter(({ customer }) => customer.leftAt === null)
  return members
}

export function createWorld(seed: string, size: Size): World {
  const truth = truthOf(createRandom(`${seed} truth`))
  const worse = { ...truth, incidents: incidentsOfBadDays }
  const badDays = badDaysOf(createRandom(`${seed} bad days`), size)
  const members = settled(seed, size, truth)
  return {
    truth,
    customers: () => members.all.map(({ customer }) => customer),
    live: (day) => members.live(day.getTime(), badDays.has(day.getTime()) ? worse : truth),
    care(customerId, at, helps) {
      const customer = members.all.find((member) => member.customer.id === customerId)?.customer
      if (!customer || customer.leftAt !== null || !helps) return
      customer.relief = { size: reliefSize, until: at.getTime() + reliefDays * DAY_MS }
      solve(customer, at.getTime())
    },
    truly: (customer, at, draws) =>
      goneWithin90(customer, truth, at.getTime(), { seed: `${seed} ${customer.id}`, draws }),
  }
}
