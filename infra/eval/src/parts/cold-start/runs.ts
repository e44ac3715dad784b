import type { Random } from '@vigia/seed/random'

import type { Shopper } from '../../data/complaints.ts'
import type { Account } from '../../product/account.ts'
import type { Product } from '../../product/product.ts'
import { vectorsOf } from '../../product/vectors.ts'
import { fitLogistic, predict } from '../../reference/logistic.ts'
import type { Prediction } from '../../score/measures.ts'
import {
  horizonDays,
  judgedDay,
  predictionsOf,
  readAt,
  sendShoppers,
  settings,
  taughtDay,
  tellOutcomes,
} from '../complaints/teach.ts'

export const sizes = [0, 10, 25, 50, 100, 250, 500] as const
const judgedCustomers = 800

/** An organization that learns from customers in a random order, and those whom it never hears the end of. */
export interface Run {
  account: Account
  taught: Shopper[]
  judged: Shopper[]
  /** Of all of them, by their own id: as of their day, and as of the reading. */
  vectors: Map<string, readonly number[]>
}

export async function beginRun(
  product: Product,
  id: string,
  shoppers: readonly Shopper[],
  random: Random,
): Promise<Run> {
  const account = await product.found({ id })
  const shuffled = shoppers
    .map((shopper) => ({ shopper, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ shopper }) => shopper)
  const most = sizes.at(-1) ?? 0
  const [taught, judged] = [shuffled.slice(0, most), shuffled.slice(most, most + judgedCustomers)]
  await account.send('PUT', '/v1/model/settings', settings, taughtDay)
  await sendShoppers(account, taught, taughtDay)
  await sendShoppers(account, judged, judgedDay)
  return { account, taught, judged, vectors: new Map() }
}

/** Takes down everybody's terms, once the sweep has assessed them. */
export async function readVectors(product: Product, { account, taught, vectors }: Run): Promise<void> {
  const names = new Map((await account.risks(readAt)).map(({ customerId, name }) => [customerId, name ?? '']))
  const isTaught = new Set(taught.map(({ id }) => id))
  const env = { DB: product.database }
  for (const [when, wanted] of [
    [taughtDay, true],
    [readAt, false],
  ] as const) {
    const ids = [...names].filter(([, name]) => isTaught.has(name) === wanted).map(([id]) => id)
    const read = await vectorsOf(env, account.id, ids, { now: when, horizonDays })
    for (const [id, vector] of read) vectors.set(names.get(id) ?? '', vector)
  }
}

/** Tells the outcomes that come after the first `before`, up to `size`. */
export const teach = ({ account, taught }: Run, before: number, size: number): Promise<void> =>
  tellOutcomes(account, taught.slice(before, size))

/** What the product tells of the judged now. */
export const productTells = async ({ account, judged }: Run): Promise<Prediction[]> =>
  predictionsOf(judged, await account.risks(readAt))

/**
 * What a logistic regression tells that believes nothing beforehand but that weights are about so large (in standard
 * deviations of the terms); without outcomes, or when all ended alike, it tells everybody the same.
 */
export function flatTells(
  { taught, judged, vectors }: Run,
  size: number,
  priorDeviation: number | undefined,
): Prediction[] {
  const known = taught.slice(0, size)
  const labels = known.map(({ churned }) => churned)
  const leavers = labels.reduce<number>((sum, label) => sum + label, 0)
  const vectorOf = ({ id }: Shopper) => vectors.get(id) ?? []
  const share = (leavers + 1) / (size + 2)
  const model =
    leavers > 0 && leavers < size
      ? fitLogistic(known.map(vectorOf), labels, priorDeviation === undefined ? {} : { priorDeviation })
      : null
  return judged.map((shopper) => ({
    customer: shopper.id,
    p: model ? predict(model, vectorOf(shopper)) : share,
    y: shopper.churned,
  }))
}
