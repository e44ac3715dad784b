import type { Random } from '@vigia/seed/random'

import { addDays, nightOf } from '../../calendar.ts'
import type { Context } from '../../context.ts'
import type { Account } from '../../product/account.ts'
import type { Product } from '../../product/product.ts'
import { createWorld } from '../../simulator/world.ts'
import { Managers, type Met } from './manager.ts'
import type { Receiver } from './receiver.ts'
import type { Simulated } from '../simulator/live.ts'

export const organizations = 20
export const customers = 100
const managersEach = 2
export const from = new Date('2025-01-06T00:00:00Z')
export const days = 365
const nightEvery = 45

export interface Employed {
  simulated: Simulated
  managers: Managers
  /** Their ids as the product has them, with their budget of alerts a day. */
  staff: { id: string; budget: number }[]
}

/** Every second organization allows its managers two alerts a day in place of ten, so that the budget has to bite. */
const budgetOf = (index: number) => (index % 2 === 0 ? 10 : 2)

async function employ(account: Account, receiver: Receiver, budget: number): Promise<Employed['staff']> {
  const staff: Employed['staff'] = []
  for (let index = 0; index < managersEach; index += 1) {
    const wanted = {
      name: `Manager ${index + 1}`,
      budgetPerDay: budget,
      dailyDigest: false,
      weeklyDigest: false,
    }
    const { id } = await account.send<{ id: string }>('POST', '/v1/managers', wanted, from)
    const destination = { kind: 'webhook', url: receiver.urlOf(id), managerId: id }
    await account.send('POST', '/v1/destinations', destination, from)
    staff.push({ id, budget })
  }
  return staff
}

export async function employAll(
  product: Product,
  receiver: Receiver,
  { seed, random }: Context,
): Promise<Employed[]> {
  const all: Employed[] = []
  for (let index = 0; index < organizations; index += 1) {
    const account = await product.found({ id: `org_year${index}` })
    const world = createWorld(`${seed} year ${index}`, { customers, from, badDays: 3, days })
    const simulated = { account, world }
    const chance: Random = random(`managers ${index}`)
    all.push({
      simulated,
      managers: new Managers(simulated, chance),
      staff: await employ(account, receiver, budgetOf(index)),
    })
  }
  return all
}

/** A day: customers live and say so, the sweep runs in the evening, and managers work through what reached them. */
async function liveDay(
  product: Product,
  receiver: Receiver,
  all: readonly Employed[],
  day: number,
): Promise<void> {
  const evening = new Date(addDays(from, day + 1).getTime() - 60_000)
  for (const { simulated } of all) {
    const { signals, outcomes } = simulated.world.live(addDays(from, day))
    await simulated.account.signals(signals, evening)
    await simulated.account.outcomes(outcomes, evening)
  }
  await product.run('sweep', evening)
  const byManager = Map.groupBy(receiver.take(), ({ to }) => to)
  for (const { managers, staff } of all)
    await managers.work(
      staff.flatMap(({ id }) => byManager.get(id) ?? []),
      evening,
    )
}

/** A year of all organizations, learning every 45 days. */
export async function liveYear(
  product: Product,
  receiver: Receiver,
  all: readonly Employed[],
  say: Context['say'],
): Promise<Met[]> {
  for (let day = 0; day < days; day += 1) {
    await liveDay(product, receiver, all, day)
    if (day % nightEvery !== nightEvery - 1) continue
    const night = await product.run('night', nightOf(addDays(from, day + 1)))
    const met = all.reduce((sum, { managers }) => sum + managers.met.length, 0)
    say(`day ${day + 1}: ${met} alerts so far; ${night['riskPromoted']} models promoted`)
  }
  return all.flatMap(({ managers }) => managers.met)
}
