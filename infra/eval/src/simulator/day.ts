import { commentOn } from '@vigia/seed/comment'
import type { Random } from '@vigia/seed/random'

import { DAY_MS } from '../calendar.ts'
import type { Signal } from '../product/account.ts'
import { solve, stateOf, type Customer } from './customer.ts'
import type { Truth } from './truth.ts'

interface Trouble {
  type: string
  touchpoint: 'product' | 'delivery' | 'call-center' | 'checkout'
  severity: number
}

const troubles: readonly Trouble[] = [
  { type: 'product_defect', touchpoint: 'product', severity: 0.8 },
  { type: 'delivery_late', touchpoint: 'delivery', severity: 0.6 },
  { type: 'broken_promise', touchpoint: 'call-center', severity: 0.5 },
  { type: 'payment_failed', touchpoint: 'checkout', severity: 0.4 },
]

type Told = Signal extends infer S
  ? S extends Signal
    ? Omit<S, 'id' | 'customer' | 'occurredAt'>
    : never
  : never

/** Writes what one customer does on one day as signals. */
export class Diary {
  readonly signals: Signal[] = []
  readonly #customer: Customer
  readonly #random: Random
  readonly day: number
  #minutes: number

  constructor(customer: Customer, day: number, random: Random) {
    this.#customer = customer
    this.#random = random
    this.day = day
    this.#minutes = random.int(8 * 60, 12 * 60)
  }

  get now(): number {
    return this.day + this.#minutes * 60_000
  }

  tell(told: Told): void {
    this.#minutes += this.#random.int(5, 120)
    const { id, person } = this.#customer
    this.signals.push({
      ...told,
      id: `${id}-${this.day / DAY_MS}-${this.signals.length}`,
      customer: { id, traits: { name: id, segment: person.segment } },
      occurredAt: new Date(this.now).toISOString(),
    })
  }

  comment(
    touchpoint: Trouble['touchpoint'] | 'soporte',
    mood: 'good' | 'fair' | 'bad',
  ): { comment?: string } {
    if (!this.#random.chance(0.4)) return {}
    return { comment: commentOn({ touchpoint, mood }, this.#customer.person, this.#random) }
  }
}

function wound(customer: Customer, now: number, severity: number): void {
  customer.wounds.push({ at: now, severity, open: customer.issue !== null, solvedAt: null })
}

/** Buys, and may say how it was: what went wrong lately colours the answer. */
function buy(customer: Customer, diary: Diary, random: Random): void {
  customer.purchases += 1
  diary.tell({
    kind: 'event',
    type: 'purchase',
    touchpoint: 'checkout',
    channel: 'web',
    value: random.int(15, 180),
  })
  if (!random.chance(0.3)) return
  const unhappiness = stateOf(customer, diary.now).trouble
  const mood = random.chance(0.05 + 0.25 * Math.min(2, unhappiness))
    ? 'bad'
    : random.chance(0.2)
      ? 'fair'
      : 'good'
  const score = { good: random.int(4, 5), fair: 3, bad: random.int(1, 2) }[mood]
  if (mood === 'bad') wound(customer, diary.now, 0.8)
  diary.tell({
    kind: 'feedback',
    touchpoint: 'delivery',
    channel: 'email',
    metric: 'csat',
    score,
    ...diary.comment('delivery', mood),
  })
}

function suffer(customer: Customer, diary: Diary, random: Random): void {
  const { type, touchpoint, severity } = random.pick(troubles)
  customer.issue ??= { ref: `${customer.id}-${diary.day / DAY_MS}`, openedAt: diary.now, touchpoint }
  wound(customer, diary.now, severity)
  diary.tell({
    kind: 'event',
    type,
    touchpoint,
    channel: 'phone',
    severity,
    issue: customer.issue.ref,
    ...diary.comment(touchpoint, 'bad'),
  })
}

/** Calls again about what is still open, and waits. */
function insist(customer: Customer, diary: Diary, random: Random): void {
  if (!customer.issue) return
  const minutes = random.int(4, 45)
  const waits = minutes > 10
  const severity = waits ? 0.7 : 0.5
  customer.waits.push({ at: diary.now, minutes })
  wound(customer, diary.now, severity)
  const common = {
    kind: 'event',
    touchpoint: 'call-center',
    channel: 'phone',
    issue: customer.issue.ref,
  } as const
  const words = diary.comment('call-center', 'bad')
  if (waits) diary.tell({ ...common, type: 'long_wait', measures: { waitMinutes: minutes }, ...words })
  else diary.tell({ ...common, type: 'repeated_contact', ...words })
}

/** One day of a customer who is still with us. */
export function liveDay(customer: Customer, truth: Truth, day: number, random: Random): Signal[] {
  const diary = new Diary(customer, day, random)
  if (random.chance(customer.pace)) buy(customer, diary, random)
  if (random.chance((customer.luck * truth.incidents) / 365)) suffer(customer, diary, random)
  else if (customer.issue && random.chance(truth.insists)) insist(customer, diary, random)
  if (customer.issue && customer.issue.openedAt < day && random.chance(truth.solved)) {
    const { ref, touchpoint } = customer.issue
    solve(customer, diary.now)
    diary.tell({ kind: 'event', type: 'issue_resolved', touchpoint, channel: 'phone', issue: ref })
  }
  return diary.signals
}
