import { addDays, nightOf } from '../../calendar.ts'
import type { RetailEvent } from '../../data/retail.ts'
import type { Account, Signal, Told } from '../../product/account.ts'
import { verdictOf } from '../../product/verdict.ts'
import type { Product } from '../../product/product.ts'

const signalOf = ({ customer, at, kind, amount }: RetailEvent, index: number): Signal => ({
  kind: 'event',
  id: `retail-${index}`,
  customer: { id: customer, traits: { name: customer } },
  type: kind,
  touchpoint: 'shop',
  channel: 'web',
  value: amount,
  occurredAt: at.toISOString(),
})

export interface Way {
  /** Month by month until here, then day by day with a sweep each. */
  dailyFrom: Date
  /** When the risks are read, at the start of a day, oldest first. */
  origins: readonly Date[]
  /** The days whose night is run. */
  nights: readonly Date[]
}

export interface ReadRisk {
  origin: Date
  risks: Told[]
}

/** Lives through the data: what happened by each time is sent, the sweep and the night run, risks are read at each origin. */
export async function liveThrough(
  product: Product,
  account: Account,
  events: readonly RetailEvent[],
  { dailyFrom, origins, nights }: Way,
  say: (line: string) => void,
): Promise<ReadRisk[]> {
  const signals = events.map(signalOf)
  const last = origins.at(-1) ?? dailyFrom
  let next = 0
  const sendUntil = async (at: Date) => {
    const end = events.findIndex((event, i) => i >= next && event.at >= at)
    const until = end === -1 ? events.length : end
    await account.signals(signals.slice(next, until), at)
    next = until
  }
  const begin = events[0]?.at ?? dailyFrom
  for (let at = addDays(begin, 30); at < dailyFrom; at = addDays(at, 30)) {
    await sendUntil(at)
    await product.run('sweep', at)
  }
  const read: ReadRisk[] = []
  for (let at = dailyFrom; at <= last; at = addDays(at, 1)) {
    await sendUntil(at)
    await product.run('sweep', at)
    if (origins.some((origin) => origin.getTime() === at.getTime())) {
      read.push({ origin: at, risks: await account.risks(at) })
      say(`read ${read.at(-1)?.risks.length} risks as of ${at.toISOString().slice(0, 10)}`)
    }
    if (nights.some((night) => night.getTime() === at.getTime())) {
      const { riskExamples } = await product.run('night', nightOf(at))
      say(
        `night of ${at.toISOString().slice(0, 10)}: ${riskExamples} more examples; ${await verdictOf(account, at)}`,
      )
    }
  }
  return read
}
