import { createRandom } from '@vigia/seed/random'

import { DAY_MS } from '../calendar.ts'
import { stayingToday, type Customer } from './customer.ts'
import { liveDay } from './day.ts'
import type { Truth } from './truth.ts'

const days = 90

/**
 * The true probability that the customer is gone within 90 days of `at`, if nobody acts: each drawn future is lived to
 * its end and weighed by the chance to be there at all, so that few draws tell finely, and never exactly 0 or 1.
 */
export function goneWithin90(
  customer: Customer,
  truth: Truth,
  at: number,
  { seed, draws }: { seed: string; draws: number },
): number {
  if (customer.leftAt !== null) return 1
  let gone = 0
  for (let draw = 0; draw < draws; draw += 1) {
    const [life, random] = [structuredClone(customer), createRandom(`${seed} draw ${draw}`)]
    let stays = 1
    for (let day = at; day < at + days * DAY_MS; day += DAY_MS) {
      liveDay(life, truth, day, random)
      stays *= stayingToday(life, truth, day + DAY_MS - 60_000)
    }
    gone += 1 - stays
  }
  return gone / draws
}
