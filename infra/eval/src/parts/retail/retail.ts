import { defaultRiskSettings } from '@vigia/domain/learning'

import type { Part } from '../../context.ts'
import { addDays, daysBetween, monthsFrom } from '../../calendar.ts'
import { loadRetail } from '../../data/retail.ts'
import { liftPlot, reliabilityPlot } from '../../plots/plots.ts'
import { startProduct } from '../../product/product.ts'
import { fitLogistic, predict } from '../../reference/logistic.ts'
import { atLeast, atMost, figure, percent, withInterval, type Table } from '../../report/section.ts'
import { featureAucs, refuseLeaks } from '../../score/leak.ts'
import { measuresOf, statisticNames, type Measures, type Prediction } from '../../score/measures.ts'
import { liveThrough, type ReadRisk } from './feed.ts'
import { horizonDays, snapshotsOf, type Snapshot } from './snapshots.ts'

/** The last training snapshot's 90 days are over before the first test begins. */
const trained = monthsFrom('2010-04', 12)
const tested = monthsFrom('2011-06', 4)
/**
 * A night looks at 400 customers and begins a thirty-second further than the one before: every other night is enough to
 * have seen all once before the first test. From then on one a week, since a night of learning takes seconds.
 */
const daysBefore = 34
const firstTest = tested[0] ?? new Date(0)
const nights = [
  ...Array.from({ length: daysBefore / 2 }, (_, i) => addDays(firstTest, 2 * i - daysBefore)),
  ...Array.from({ length: 13 }, (_, i) => addDays(firstTest, 7 * i)),
]
/** Of customers of whom nearly every second one leaves, a warning at the usual 40 % would be one about everybody. */
const tiers = { watch: 0.9, alert: 0.95, critical: 0.99 }
const settings = { ...defaultRiskSettings, horizonDays, silentGaps: 0, tiers }
const samples = 200

type Columns = readonly (keyof Snapshot['features'])[]

/** What a plain logistic regression on `columns` of the training snapshots tells of the tested ones. */
function referenceOf(columns: Columns, train: readonly Snapshot[], test: readonly Snapshot[]): Prediction[] {
  const pick = ({ features }: Snapshot) => columns.map((column) => features[column])
  const model = fitLogistic(
    train.map(pick),
    train.map(({ left }) => left),
  )
  return test.map((row) => ({ customer: row.customer, p: predict(model, pick(row)), y: row.left }))
}

const keyOf = (customer: string | null, at: Date) => `${customer} ${at.toISOString()}`

function productPredictions(test: readonly Snapshot[], read: readonly ReadRisk[]) {
  const risks = new Map(
    read.flatMap(({ origin, risks: told }) => told.map((risk) => [keyOf(risk.name, origin), risk] as const)),
  )
  return test.map(({ customer, at, left }) => {
    const risk = risks.get(keyOf(customer, at))
    if (!risk) throw new Error(`The product told no risk of ${customer} as of ${at.toISOString()}`)
    return {
      customer,
      at,
      p: risk.probability,
      y: left,
      age: daysBetween(new Date(risk.assessedAt), at),
      model: risk.modelVersion,
    }
  })
}

type Told = ReturnType<typeof productPredictions>[number]

const originsTable = (told: readonly Told[]): Table => ({
  title: 'By test origin',
  head: ['origin', 'customers', 'left', 'told', 'AUC', 'Brier', 'model', 'days since assessed, mean'],
  rows: [...Map.groupBy(told, ({ at }) => at.toISOString().slice(0, 10))].map(([origin, rows]) => {
    const mean = (of: (row: Told) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length
    const { AUC, Brier } = measuresOf(rows, { samples: 0, random: () => 0 })
    const models = [...new Set(rows.map(({ model }) => model))].join(' ')
    return [
      origin,
      String(rows.length),
      percent(mean(({ y }) => y)),
      percent(mean(({ p }) => p)),
      figure(AUC.value),
      figure(Brier.value),
      models,
      mean(({ age }) => age).toFixed(1),
    ]
  }),
})

const linesTable = (lines: readonly { name: string; measures: Measures }[]): Table => ({
  title: 'Customers active in the last 180 days; left: no purchase in the next 90 days',
  head: ['', ...lines.map(({ name }) => name)],
  rows: statisticNames.map((name) => [name, ...lines.map(({ measures }) => withInterval(measures[name]))]),
})

/** Online Retail II through the product, with rolling origin. */
export const retail: Part = async ({ data, random, say }) => {
  const events = loadRetail(data)
  const [train, test] = [snapshotsOf(events, trained), snapshotsOf(events, tested)]
  refuseLeaks(
    featureAucs(
      train.map(({ features }) => features),
      train.map(({ left }) => left),
    ),
  )
  const product = await startProduct()
  try {
    const account = await product.found({ id: 'org_retail' })
    await account.send('PUT', '/v1/model/settings', settings, events[0]?.at ?? new Date(0))
    const way = { dailyFrom: addDays(firstTest, -daysBefore), origins: tested, nights }
    const told = productPredictions(test, await liveThrough(product, account, events, way, say))
    const rest = [
      {
        name: 'RFM + silence',
        scores: referenceOf(['recency', 'frequency', 'monetary', 'silence', 'once'], train, test),
      },
      { name: 'recency alone', scores: referenceOf(['recency'], train, test) },
    ]
    const all = [{ name: 'Vigía', scores: told as Prediction[] }, ...rest]
    const sampling = { samples, random: random('retail').next }
    const lines = all.map(({ name, scores }) => ({ name, measures: measuresOf(scores, sampling) }))
    const own = lines[0]?.measures ?? measuresOf([], sampling)
    return {
      title: 'Online Retail II, rolling origin, through the product',
      how: [
        `${events.length} purchases and returns sent month by month and, from ${daysBefore} days before the first test on, day by day with a sweep each; ${nights.length} nights of learning.`,
        `Risks read at the start of ${tested.map((at) => at.toISOString().slice(0, 7)).join(', ')}; the product learns from silence alone, each night what was to be known by then.`,
        `References: a plain logistic regression on ${train.length} snapshots of the months 2010-04 to 2011-03. Intervals: ${samples} bootstrap draws of whole customers.`,
      ],
      tables: [linesTable(lines), originsTable(told)],
      checks: [
        atLeast('Online Retail II: AUC', own.AUC, 0.769),
        atMost('Online Retail II: Brier', own.Brier, 0.195),
      ],
      plots: [
        {
          name: 'retail-reliability',
          svg: reliabilityPlot('Online Retail II: told and true probabilities', told),
        },
        { name: 'retail-lift', svg: liftPlot('Online Retail II: who is worth looking at', all) },
      ],
    }
  } finally {
    await product.stop()
  }
}
