import { personAt, type Person } from '@vigia/seed/people'
import type { Random } from '@vigia/seed/random'

import { DAY_MS } from '../calendar.ts'
import { dailyOf, leavingWithin90, normal, type State, type Truth } from './truth.ts'

/** A bad experience as it truly weighs. */
interface Wound {
  at: number
  severity: number
  /** While its issue is open it does not fade. */
  open: boolean
  solvedAt: number | null
}

export interface Issue {
  /** Its name in the signals. */
  ref: string
  openedAt: number
  touchpoint: string
}

/** Somebody of a generated organization; times in milliseconds. */
export interface Customer {
  person: Person
  id: string
  joinedAt: number
  /** Purchases a day. */
  pace: number
  noise: number
  /** How many times more often than others they have trouble. */
  luck: number
  wounds: Wound[]
  waits: { at: number; minutes: number }[]
  purchases: number
  issue: Issue | null
  relief: { size: number; until: number }
  leftAt: number | null
  /** When they would have left had no manager ever helped; null while they would not. */
  doomedAt: number | null
  /** Whether nothing that happened was the reason. */
  doomedSilently: boolean
  /** Whether they left without a word. */
  silently: boolean
}

const halfLifeMs = 60 * DAY_MS

const fading = (since: number, at: number) => 2 ** (-(at - since) / halfLifeMs)

function weightOf({ at, severity, open, solvedAt }: Wound, now: number): number {
  if (open) return severity
  return solvedAt === null ? severity * fading(at, now) : (severity / 2) * fading(solvedAt, now)
}

/** What the customer carries at `now`. */
export function stateOf(customer: Customer, now: number): State {
  const { wounds, waits, issue, purchases, noise, relief } = customer
  return {
    trouble: wounds.reduce((sum, wound) => sum + weightOf(wound, now), 0),
    openDays: issue ? (now - issue.openedAt) / DAY_MS : 0,
    worstWait: waits.reduce(
      (worst, { at, minutes }) => (now - at <= 30 * DAY_MS ? Math.max(worst, minutes) : worst),
      0,
    ),
    purchases,
    noise,
    relief: relief.until > now ? relief.size : 0,
  }
}

export function newCustomer(index: number, joinedAt: number, truth: Truth, random: Random): Customer {
  const person = personAt(index, random)
  return {
    person,
    id: person.id,
    joinedAt,
    pace: Math.exp(Math.log(1 / 20) + 0.35 * normal(random)),
    noise: truth.noise * normal(random),
    luck: Math.exp(0.8 * normal(random) - 0.32),
    wounds: [],
    waits: [],
    purchases: 0,
    issue: null,
    relief: { size: 0, until: 0 },
    leftAt: null,
    doomedAt: null,
    doomedSilently: false,
    silently: false,
  }
}

/** The probability that the customer is still there tonight, whatever the reason to leave. */
export const stayingToday = (customer: Customer, truth: Truth, now: number): number =>
  (1 - dailyOf(truth.silent)) * (1 - dailyOf(leavingWithin90(truth, stateOf(customer, now))))

/** Whether the customer leaves today, with and without what managers did; the same chance decides both. */
export function decideToday(customer: Customer, truth: Truth, now: number, random: Random): void {
  const state = stateOf(customer, now)
  const chance = random.next()
  const isSilent = random.chance(dailyOf(truth.silent))
  const untreated = dailyOf(leavingWithin90(truth, { ...state, relief: 0 }))
  if (customer.doomedAt === null && (isSilent || chance < untreated)) {
    customer.doomedAt = now
    customer.doomedSilently = isSilent
  }
  if (!isSilent && chance >= dailyOf(leavingWithin90(truth, state))) return
  customer.leftAt = now
  customer.silently = isSilent || !random.chance(truth.tells)
}

export function solve(customer: Customer, now: number): void {
  customer.issue = null
  for (const wound of customer.wounds) {
    if (!wound.open) continue
    wound.open = false
    wound.solvedAt = now
  }
}
