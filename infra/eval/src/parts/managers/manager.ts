import type { Random } from '@vigia/seed/random'

import { addDays, DAY_MS } from '../../calendar.ts'
import type { Simulated } from '../simulator/live.ts'
import type { Arrived } from './receiver.ts'

/** How a simulated manager works. */
const actsUpon = 0.75
const helps = 0.5
const resolvesAfterDays = 14

/** An alert as its manager met it. */
export interface Met extends Arrived {
  organization: string
  at: Date
  acted: boolean
}

interface Pending {
  caseId: string
  customer: string
  at: Date
}

/** The managers of one organization: they call most customers they are told of, help half of them, and close later. */
export class Managers {
  readonly met: Met[] = []
  readonly #simulated: Simulated
  readonly #random: Random
  readonly #called = new Set<string>()
  #pending: Pending[] = []

  constructor(simulated: Simulated, random: Random) {
    this.#simulated = simulated
    this.#random = random
  }

  /** Works through what arrived on a day, in the evening, and closes what is old enough. */
  async work(arrived: readonly Arrived[], at: Date): Promise<void> {
    for (const alert of arrived) await this.#meet(alert, at)
    const due = this.#pending.filter((pending) => pending.at <= at)
    this.#pending = this.#pending.filter((pending) => pending.at > at)
    for (const pending of due) await this.#close(pending, at)
  }

  async #meet(alert: Arrived, at: Date): Promise<void> {
    const acted = this.#called.has(alert.caseId) || this.#random.chance(actsUpon)
    const { world, account } = this.#simulated
    this.met.push({ ...alert, organization: account.id, at, acted })
    if (!acted || this.#called.has(alert.caseId)) return
    this.#called.add(alert.caseId)
    await account.send('POST', `/v1/cases/${alert.caseId}/contact`, { channel: 'phone' }, at)
    world.care(alert.customer, at, this.#random.chance(helps))
    this.#pending.push({ ...alert, at: addDays(at, resolvesAfterDays) })
  }

  async #close({ caseId, customer }: Pending, at: Date): Promise<void> {
    const { world, account } = this.#simulated
    this.#called.delete(caseId)
    const isGone = world
      .customers()
      .some(({ id, leftAt }) => id === customer && leftAt !== null && leftAt <= at.getTime())
    await account.send('POST', `/v1/cases/${caseId}/resolve`, { outcome: isGone ? 'lost' : 'saved' }, at)
  }
}

/** Alerts of each manager on each of `days` days from `from` on, those without any as well. */
export function alertsADay(
  met: readonly Met[],
  managers: readonly string[],
  from: Date,
  days: number,
): { to: string; counts: number[] }[] {
  return managers.map((to) => {
    const counts = Array.from({ length: days }, () => 0)
    const seen = new Set<string>()
    for (const alert of met) {
      const day = Math.floor((alert.at.getTime() - from.getTime()) / DAY_MS)
      const key = `${day} ${alert.alertId}`
      if (alert.to !== to || day < 0 || day >= days || seen.has(key)) continue
      seen.add(key)
      counts[day] = (counts[day] ?? 0) + 1
    }
    return { to, counts }
  })
}
