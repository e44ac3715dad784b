import { addDays } from '../../calendar.ts'
import type { Part } from '../../context.ts'
import { histogramPlot } from '../../plots/lines.ts'
import { startProduct } from '../../product/product.ts'
import { figure, percent, withInterval, type Table } from '../../report/section.ts'
import { measured, type Prediction, type Sampling } from '../../score/measures.ts'
import { quartilesOf, shareOf, shareWithin } from '../simulator/lead-table.ts'
import { foundOf, toldOf, type Told } from './judge.ts'
import { alertsADay, type Met } from './manager.ts'
import { startReceiver } from './receiver.ts'
import { customers, days, employAll, from, liveYear, organizations, type Employed } from './year.ts'

const samples = 200
/** What happened before anything could be known cannot be warned of. */
const since = addDays(from, 60)

const asRows = (rows: readonly { customer: string; y: 0 | 1 }[]): Prediction[] =>
  rows.map(({ customer, y }) => ({ customer, p: 1, y }))

interface Load {
  budget: number
  managers: number
  mean: number
  p95: number
  most: number
}

function loadOf(all: readonly Employed[], met: readonly Met[], budget: number): Load {
  const staff = all.flatMap((one) => one.staff.filter((manager) => manager.budget === budget))
  const counts = alertsADay(
    met,
    staff.map(({ id }) => id),
    from,
    days,
  ).flatMap((manager) => manager.counts)
  const sorted = counts.toSorted((a, b) => a - b)
  return {
    budget,
    managers: staff.length,
    mean: counts.reduce((sum, count) => sum + count, 0) / counts.length,
    p95: sorted[Math.floor(0.95 * sorted.length)] ?? 0,
    most: sorted.at(-1) ?? 0,
  }
}

const loadTable = (loads: readonly Load[]): Table => ({
  title: 'Alerts a manager and day, days without any as well',
  head: ['budget a day', 'managers', 'mean', '95th percentile', 'most'],
  rows: loads.map(({ budget, managers, mean, p95, most }) => [
    String(budget),
    String(managers),
    figure(mean),
    String(p95),
    String(most),
  ]),
})

const leftOf = (rows: readonly Told[]): string =>
  shareWithin(rows.filter(({ left }) => left).length, rows.length)

function worthTable(told: readonly Told[], found: ReturnType<typeof foundOf>, sampling: Sampling): Table {
  const share = (rows: readonly { customer: string; y: 0 | 1 }[]) =>
    withInterval(measured(asRows(rows), shareOf, sampling))
  const right = told.filter(({ y }) => y === 1)
  const acted = right.filter((one) => one.acted)
  const noisy = found.filter(({ silent }) => !silent)
  return {
    title: 'What the alerts were worth (cases told of, within the budget)',
    head: ['', 'figure'],
    rows: [
      ['cases told of', String(told.length)],
      ['precision: would have left within 90 days', share(told)],
      ['acted upon', shareWithin(told.filter((one) => one.acted).length, told.length)],
      ['recall of all who would have left', share(found)],
      ['recall of those with a reason that could be seen', share(noisy)],
      ['median lead, days [quartiles]', quartilesOf(right.flatMap(({ lead }) => lead ?? []))],
      ['rightly told of and acted upon: left all the same', leftOf(acted)],
      ['rightly told of and left alone: left', leftOf(right.filter((one) => !one.acted))],
    ],
  }
}

/** Twenty generated organizations over a year, with managers who act. */
export const managers: Part = async (context) => {
  const receiver = await startReceiver()
  const product = await startProduct()
  try {
    const all = await employAll(product, receiver, context)
    const met = await liveYear(product, receiver, all, context.say)
    const told = all.flatMap(toldOf)
    const found = all.flatMap((one) => foundOf(one, since))
    const loads = [10, 2].map((budget) => loadOf(all, met, budget))
    const leads = told.flatMap(({ lead }) => lead ?? [])
    const left = all.flatMap(({ simulated }) =>
      simulated.world.customers().filter(({ leftAt }) => leftAt !== null),
    )
    return {
      title: 'A year of twenty simulated organizations and their managers, through the product',
      how: [
        `${organizations} organizations of ${customers} customers with two managers each; ${percent(left.length / all.reduce((sum, { simulated }) => sum + simulated.world.customers().length, 0))} of their customers leave within the year. Three days a year go wrong for a quarter of all customers. Everything here is simulated.`,
        'A sweep each evening, a night of learning every 45 days. Managers act upon three of four alerts that reach their webhook and help half of those customers; who would have left without them is known to the simulator.',
      ],
      tables: [
        loadTable(loads),
        worthTable(told, found, { samples, random: context.random('managers').next }),
      ],
      checks: loads.map(({ budget, most }) => ({
        what: `Alerts of a manager on one day, budget ${budget}`,
        figure: String(most),
        target: `≤ ${budget}`,
        ok: most <= budget,
      })),
      plots: [
        {
          name: 'managers-lead',
          svg: histogramPlot({
            title: 'How long managers have',
            subtitle: `${leads.length} simulated customers rightly told of`,
            label: 'days from the first alert to when they would have left',
            values: leads,
            width: 5,
            from: 0,
            to: 90,
          }),
        },
      ],
    }
  } finally {
    await product.stop()
    await receiver.stop()
  }
}
