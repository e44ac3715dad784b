import { join } from 'node:path'

import { wilson } from '@vigia/domain/statistics'
import type { Random } from '@vigia/seed/random'

import type { Context, Part } from '../../context.ts'
import { loadPosts, stormsOf, type Storm } from '../../data/airline.ts'
import { linesPlot } from '../../plots/lines.ts'
import { startProduct, type Product } from '../../product/product.ts'
import { percent } from '../../report/section.ts'
import { simulatedStorms } from '../../simulator/storms.ts'
import { isPreempted } from './pre-empted.ts'
import { playByCron, playOnArrival } from './play.ts'

const cadences = [1, 5, 15, 60, 1440] as const
/** What was measured before of the same customers (churn.md), by cadence; 0 is on arrival. */
const published: Readonly<Record<number, number>> = { 0: 0.95, 5: 0.85, 15: 0.76, 60: 0.57, 1440: 0.15 }
/** So many of each: more take long and change nothing. */
const most = 300
const leastOnArrival = 0.95

interface Shown {
  /** Minutes between two runs; 0 on arrival. */
  cadence: number
  share: number
  low: number
  high: number
  n: number
}

function shownOf(cadence: number, storms: readonly Storm[], alerted: ReadonlyMap<string, Date>): Shown {
  const hits = storms.filter((storm) =>
    isPreempted(storm, alerted.get(storm.customer), cadence === 0 ? 'arrival' : 'cron'),
  ).length
  return { cadence, share: hits / storms.length, ...wilson(hits, storms.length), n: storms.length }
}

async function onArrival(storms: readonly Storm[], id: string): Promise<Shown> {
  const product = await startProduct()
  try {
    return shownOf(0, storms, await playOnArrival(await product.found({ id }), storms))
  } finally {
    await product.stop()
  }
}

async function byCron(
  product: Product,
  storms: readonly Storm[],
  id: string,
  say: Context['say'],
): Promise<Shown[]> {
  const shown: Shown[] = []
  for (const cadence of cadences) {
    const account = await product.found({ id: `${id}_${cadence}` })
    shown.push(shownOf(cadence, storms, await playByCron(product, account, storms, cadence)))
    say(`${id}: every ${cadence} min ${percent(shown.at(-1)?.share ?? null)}`)
  }
  return shown
}

async function play(storms: readonly Storm[], id: string, say: Context['say']): Promise<Shown[]> {
  const arrival = await onArrival(storms, id)
  say(`${id}: on arrival ${percent(arrival.share)}`)
  const product = await startProduct({ nudges: false })
  try {
    return [arrival, ...(await byCron(product, storms, id, say))]
  } finally {
    await product.stop()
  }
}

/** Drawn without replacement. */
function sampled(all: readonly Storm[], random: Random): Storm[] {
  const drawn = all.map((storm) => ({ storm, place: random.next() })).toSorted((a, b) => a.place - b.place)
  return drawn.slice(0, most).map(({ storm }) => storm)
}

const nameOf = (cadence: number) => (cadence === 0 ? 'on arrival' : `every ${cadence} min`)
const cellOf = ({ share, low, high }: Shown) => `${percent(share)} [${percent(low)}–${percent(high)}]`
const readingsOf = (shown: readonly Shown[]) =>
  shown.map(({ share, low, high }, x) => ({ x, y: share, low, high }))

function plotOf(real: readonly Shown[], made: readonly Shown[]): string {
  const ticks = real.map(({ cadence }, at) => ({
    at,
    label: cadence === 0 ? 'on arrival' : `${cadence} min`,
  }))
  const shares = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, label: `${Math.round(100 * at)} %` }))
  const known = real.flatMap(({ cadence }, x) =>
    published[cadence] === undefined ? [] : [{ x, y: published[cadence] }],
  )
  return linesPlot({
    title: 'Storms of negative posts: alerted before the third',
    subtitle: 'Share of storms by how often customers are looked at, 95 % Wilson bars',
    x: {
      label: 'assessed on arrival, or by a cron of every so many minutes alone',
      from: -0.3,
      to: real.length - 0.7,
      ticks,
    },
    y: { label: 'alerted before the third negative post', from: 0, to: 1, ticks: shares },
    series: [
      { name: 'real airline customers', readings: readingsOf(real) },
      { name: 'simulated chains', readings: readingsOf(made) },
      { name: 'churn.md', readings: known },
    ],
  })
}

/** Storms of negative posts through the product, on arrival and by cron. */
export const storms: Part = async ({ data, random, say }) => {
  const all = stormsOf(loadPosts(join(data, '../real')))
  const real = sampled(all, random('sample'))
  const made = simulatedStorms(most, new Date('2025-03-03T00:00:00Z'), 8, random('storms'))
  const [ofReal, ofMade] = [await play(real, 'org_airline', say), await play(made, 'org_simulated', say)]
  const [arrival] = ofReal
  return {
    title: 'Storms of negative posts, pre-empted',
    how: [
      `${real.length} of ${all.length} real airline customers with three or more negative posts, each within a day of the one before, and ${made.length} simulated chains by the same statistics.`,
      'Each post is a public complaint with its words. On arrival: the nudge alone. By cron: no nudge, sweeps alone. Pre-empted: the case was opened before the third post. Times are told by the minute: who posts twice in one minute cannot be pre-empted.',
    ],
    tables: [
      {
        title: 'Alerted before the third negative post',
        head: ['', 'real', 'simulated', 'churn.md'],
        rows: ofReal.map((shown, i) => {
          const other = ofMade[i]
          return [
            nameOf(shown.cadence),
            cellOf(shown),
            other ? cellOf(other) : '–',
            percent(published[shown.cadence] ?? null),
          ]
        }),
      },
    ],
    checks: arrival
      ? [
          {
            what: 'Storms pre-empted on arrival',
            figure: cellOf(arrival),
            target: `≥ ${percent(leastOnArrival)}`,
            ok: arrival.share >= leastOnArrival,
          },
        ]
      : [],
    plots: [{ name: 'storms-preempted', svg: plotOf(ofReal, ofMade) }],
  }
}
