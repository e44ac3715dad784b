import { sendUnit, unitOf, type Unit } from './unit.ts'

/** What was acknowledged, with the ids that were promised, and what was sent and never answered. */
export interface Ledger {
  acknowledged: Map<string, { unit: Unit; ids: string[] }>
  unanswered: Map<string, Unit>
}

export const newLedger = (): Ledger => ({ acknowledged: new Map(), unanswered: new Map() })

/** Keeps `lanes` requests under way until `isOver`; what fails stays in the ledger as unanswered. */
export async function load(
  url: string,
  ledger: Ledger,
  round: number,
  isOver: () => boolean,
  lanes: number,
): Promise<void> {
  let index = 0
  const lane = async () => {
    while (!isOver()) {
      index += 1
      await attempt(url, ledger, unitOf(round, index))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function attempt(url: string, ledger: Ledger, unit: Unit): Promise<void> {
  ledger.unanswered.set(unit.key, unit)
  try {
    const results = await sendUnit(url, unit)
    ledger.acknowledged.set(unit.key, { unit, ids: results.map(({ id }) => id) })
    ledger.unanswered.delete(unit.key)
  } catch {
    // Nobody knows whether it was recorded: that is what the retry is for.
  }
}

/** Sends what was never answered again, under the same keys. Answers how many signals were there already. */
export async function retry(url: string, ledger: Ledger): Promise<number> {
  let known = 0
  for (const unit of ledger.unanswered.values()) {
    const results = await sendUnit(url, unit)
    known += results.filter(({ status }) => status === 'duplicate').length
    ledger.acknowledged.set(unit.key, { unit, ids: results.map(({ id }) => id) })
  }
  ledger.unanswered.clear()
  return known
}
