import { addDays, nightOf } from '../../calendar.ts'
import type { Context } from '../../context.ts'
import type { Told } from '../../product/account.ts'
import type { Product } from '../../product/product.ts'
import { verdictOf } from '../../product/verdict.ts'
import { createWorld } from '../../simulator/world.ts'
import { passQuickly, type Simulated } from './live.ts'

export const organizations = 5
/** So many tell some 500 outcomes by the time of teaching: who leaves and says so, and whose year is over and who stays. */
export const customers = 550
const from = new Date('2025-01-06T00:00:00Z')
/** Lived before the teaching, in days, and after it with the product; then the world goes on alone, for the truth. */
export const daysBefore = 300
export const daysAfter = 90
export const taughtAt = addDays(from, daysBefore)
export const end = addDays(taughtAt, daysAfter)
const nights = 3
const minuteMs = 60_000

export interface Settled {
  all: Simulated[]
  /** Of each organization. */
  outcomes: number[]
}

/** Organizations that have lived and told what they knew, in steps of 30 days. */
export async function settle(product: Product, { seed, say }: Context): Promise<Settled> {
  const all: Simulated[] = []
  for (let index = 0; index < organizations; index += 1) {
    const account = await product.found({ id: `org_sim${index}` })
    all.push({ account, world: createWorld(`${seed} organization ${index}`, { customers, from }) })
  }
  const outcomes = all.map(() => 0)
  for (let day = 0; day < daysBefore; day += 30) {
    for (const [index, simulated] of all.entries())
      outcomes[index] = (outcomes[index] ?? 0) + (await passQuickly(simulated, addDays(from, day), 30))
    await product.run('sweep', addDays(from, day + 30))
  }
  say(`lived ${daysBefore} days; outcomes told: ${outcomes.join(', ')}`)
  return { all, outcomes }
}

/** Nights right after each other until everybody was looked at, and what is told then. */
export async function teachAll(
  product: Product,
  all: readonly Simulated[],
  say: Context['say'],
): Promise<Told[][]> {
  const first = nightOf(taughtAt).getTime()
  for (let night = 0; night < nights; night += 1)
    await product.run('night', new Date(first + night * minuteMs))
  const readAt = new Date(first + nights * minuteMs)
  await product.run('sweep', readAt)
  for (const { account } of all) say(await verdictOf(account, readAt))
  return Promise.all(all.map(({ account }) => account.risks(readAt)))
}

/** Day by day, with a sweep each evening. */
export async function watch(product: Product, all: readonly Simulated[]): Promise<void> {
  for (let day = 0; day < daysAfter; day += 1) {
    for (const simulated of all) await passQuickly(simulated, addDays(taughtAt, day), 1)
    await product.run('sweep', addDays(taughtAt, day + 1))
  }
}

/** Goes on without the product, so that the end of everybody is known. */
export function goOn(all: readonly Simulated[], days: number): void {
  for (const { world } of all) for (let day = 0; day < days; day += 1) world.live(addDays(end, day))
}
