import { addDays } from '../../calendar.ts'
import type { Account, Told } from '../../product/account.ts'
import type { World } from '../../simulator/world.ts'

/** A generated organization and its account with the product. */
export interface Simulated {
  world: World
  account: Account
}

export interface Case {
  id: string
  customerId: string
  customerName: string | null
  status: string
  openedAt: string
  assignee: string | null
  version: number
}

const PAGE = 200

/** Every case, or those of one status, the newest first. */
export async function casesOf(account: Account, now: Date, status?: string): Promise<Case[]> {
  const items: Case[] = []
  const wanted = status === undefined ? '' : `&status=${status}`
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page: { items: Case[]; nextCursor: string | null } = await account.get(
      `/v1/cases?limit=${PAGE}${wanted}${after}`,
      now,
    )
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}

/** Lives `days` days from `from` on and sends all that is told on them at their end. Answers how many outcomes were. */
export async function passQuickly({ world, account }: Simulated, from: Date, days: number): Promise<number> {
  const lived = Array.from({ length: days }, (_, day) => world.live(addDays(from, day)))
  const outcomes = lived.flatMap((day) => day.outcomes)
  await account.signals(
    lived.flatMap(({ signals }) => signals),
    addDays(from, days),
  )
  await account.outcomes(outcomes, addDays(from, days))
  return outcomes.length
}

/** By the caller's own id of the customer. */
export const byName = (risks: readonly Told[]): Map<string | null, Told> =>
  new Map(risks.map((risk) => [risk.name, risk]))
