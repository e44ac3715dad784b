import { defaultRiskSettings } from '@vigia/domain/learning'

import { addDays } from '../../calendar.ts'
import type { Shopper } from '../../data/complaints.ts'
import type { Account, Told } from '../../product/account.ts'
import type { Prediction } from '../../score/measures.ts'
import { outcomeOf, signalsOf } from './signals.ts'

/** Any day: the file names none. */
export const taughtDay = new Date('2025-06-01T03:00:00Z')

/** How long after its day an outcome is told: the file says that they left, not when. */
export const horizonDays = 14

/** When the taught customers' outcomes have just been told and the others' risks are read. */
export const readAt = addDays(taughtDay, horizonDays)

/**
 * The day of those who are judged. Learning looks at a customer at any time between their day and the outcome, half a
 * horizon after it on average: so are the judged ones read.
 */
export const judgedDay = addDays(readAt, -horizonDays / 2)

export const settings = { ...defaultRiskSettings, horizonDays, silentGaps: 20 }

/** Sends customers as of their day. */
export async function sendShoppers(account: Account, shoppers: readonly Shopper[], day: Date): Promise<void> {
  await account.signals(
    shoppers.flatMap((shopper) => signalsOf(shopper, day)),
    day,
  )
}

/** Tells what became of customers. */
export const tellOutcomes = (account: Account, shoppers: readonly Shopper[]): Promise<void> =>
  account.outcomes(
    shoppers.map((shopper) => outcomeOf(shopper, readAt)),
    readAt,
  )

/** What was told of `shoppers`, and what became of them. @throws Error where one is missing. */
export function predictionsOf(
  shoppers: readonly Shopper[],
  risks: readonly Told[],
): (Prediction & { model: string })[] {
  const told = new Map(risks.map((risk) => [risk.name, risk]))
  return shoppers.map(({ id, churned }) => {
    const risk = told.get(id)
    if (!risk) throw new Error(`The product told no risk of ${id}`)
    return { customer: id, p: risk.probability, y: churned, model: risk.modelVersion }
  })
}
