import { calibration } from '@vigia/domain/discrimination'

import type { Context, Part } from '../../context.ts'
import { loadShoppers, type Shopper } from '../../data/complaints.ts'
import { liftPlot, reliabilityPlot } from '../../plots/plots.ts'
import type { Account } from '../../product/account.ts'
import { startProduct, type Product } from '../../product/product.ts'
import { atLeast, atMost, figure, withInterval, type Table } from '../../report/section.ts'
import { featureAucs, refuseLeaks, type FeatureAuc } from '../../score/leak.ts'
import { measuresOf, statisticNames, type Prediction } from '../../score/measures.ts'
import { cxFeatures, referencePredictions } from './references.ts'
import {
  horizonDays,
  judgedDay,
  predictionsOf,
  readAt,
  sendShoppers,
  settings,
  taughtDay,
  tellOutcomes,
} from './teach.ts'
import { foundFolds } from './fold.ts'

const folds = 5
const nights = 10
const samples = 200

async function readFold(account: Account, held: readonly Shopper[]) {
  return predictionsOf(held, await account.risks(readAt))
}

/** A night takes up 500 outcomes: as many nights as there are left, one right after the other, so that nobody grows older. */
async function learn(product: Product, say: Context['say']): Promise<void> {
  for (let night = 0; night < nights; night += 1) {
    const told = await product.run('night', new Date(readAt.getTime() + (17 + night) * 60_000))
    say(`night ${night + 1}: ${told['riskExamples']} more examples, ${told['riskPromoted']} promoted`)
  }
  await product.run('sweep', new Date(readAt.getTime() + (20 + nights) * 60_000))
}

/** One organization a fold: the others' ends are told, one night teaches, and the held-out customers' risks are read back. */
async function throughProduct(
  product: Product,
  shoppers: readonly Shopper[],
  foldOf: (i: number) => number,
  say: Context['say'],
) {
  const accounts = await foundFolds(product, folds)
  for (const [fold, account] of accounts.entries()) {
    await account.send('PUT', '/v1/model/settings', settings, taughtDay)
    const taught = shoppers.filter((_, i) => foldOf(i) !== fold)
    await sendShoppers(account, taught, taughtDay)
    await sendShoppers(
      account,
      shoppers.filter((_, i) => foldOf(i) === fold),
      judgedDay,
    )
    await tellOutcomes(account, taught)
    say(`fold ${fold + 1}: ${taught.length} taught`)
  }
  await product.run('sweep', readAt)
  await learn(product, say)
  const read = await Promise.all(
    accounts.map((account, fold) =>
      readFold(
        account,
        shoppers.filter((_, i) => foldOf(i) === fold),
      ),
    ),
  )
  return read.flat()
}

const alone = (aucs: readonly FeatureAuc[]): Table => ({
  title: 'Leak check: each feature alone (over 0.95 stops the run)',
  head: ['feature', 'AUC'],
  rows: aucs.map(({ feature, auc }) => [feature, figure(auc)]),
})

/** E-commerce complaints through the product, five folds. */
export const complaints: Part = async ({ data, random, say }) => {
  const shoppers = loadShoppers(data)
  const aucs = featureAucs(
    cxFeatures(shoppers),
    shoppers.map(({ churned }) => churned),
  )
  refuseLeaks(aucs)
  const dealer = random('folds')
  const dealt = shoppers.map(() => dealer.int(0, folds - 1))
  const foldOf = (index: number) => dealt[index] ?? 0
  const product = await startProduct()
  try {
    const told = await throughProduct(product, shoppers, foldOf, say)
    const reference: Prediction[] = referencePredictions(shoppers, foldOf, folds)
    const all = [
      { name: 'Vigía', scores: told as Prediction[] },
      { name: 'plain logistic regression', scores: reference },
    ]
    const sampling = { samples, random: random('complaints').next }
    const lines = all.map(({ name, scores }) => ({ name, measures: measuresOf(scores, sampling) }))
    const own = lines[0]?.measures ?? measuresOf([], sampling)
    const models = new Set(told.map(({ model }) => model))
    return {
      title: 'E-commerce complaints, CX signals only, through the product',
      how: [
        `${shoppers.length} customers without duplicates; each row becomes a sign-up, orders, an answered CSAT and, where told, a complaint.`,
        `Five organizations: four fifths of the customers have their end told ${horizonDays} days later, the nights teach, the last fifth's risks are read back (models: ${[...models].join(', ')}).`,
        `Calibration slope ${figure(calibration(told)?.slope ?? null)}. Intervals: ${samples} bootstrap draws of customers.`,
      ],
      tables: [
        {
          title: 'Held-out customers of all folds',
          head: ['', ...lines.map(({ name }) => name)],
          rows: statisticNames.map((name) => [
            name,
            ...lines.map(({ measures }) => withInterval(measures[name])),
          ]),
        },
        alone(aucs),
      ],
      checks: [
        atLeast('Complaints: AUC', own.AUC, 0.853),
        atMost('Complaints: Brier', own.Brier, 0.098),
        atLeast('Complaints: lift@10 %', own['lift@10 %'], 3.94),
        atMost('Complaints: ECE', own.ECE, 0.03),
      ],
      plots: [
        {
          name: 'complaints-reliability',
          svg: reliabilityPlot('Complaints: told and true probabilities', told),
        },
        { name: 'complaints-lift', svg: liftPlot('Complaints: who is worth looking at', all) },
      ],
    }
  } finally {
    await product.stop()
  }
}
