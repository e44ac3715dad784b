import { calibration, type Scored } from '@vigia/domain/discrimination'

import { addDays, nightOf } from '../../calendar.ts'
import type { Context, Part } from '../../context.ts'
import { histogramPlot } from '../../plots/lines.ts'
import { reliabilityPlot } from '../../plots/plots.ts'
import { startProduct, type Product } from '../../product/product.ts'
import { withInterval } from '../../report/section.ts'
import { measured, measuresOf, statisticNames } from '../../score/measures.ts'
import { createWorld } from '../../simulator/world.ts'
import { hitsOf, toldOf, warningsOf } from './judge.ts'
import { leadTable } from './lead-table.ts'
import { casesOf, passQuickly, type Simulated } from './live.ts'
import { outcomesBefore } from './teach.ts'

const organizations = 4
const customers = 1200
const outcomes = 500
const from = new Date('2025-01-06T00:00:00Z')
/** Lived before the outcomes are told, in days, and after. */
const before = 300
const after = 180
const taughtAt = addDays(from, before)
const samples = 200

async function settle(product: Product, seed: string, say: Context['say']): Promise<Simulated[]> {
  const all: Simulated[] = []
  for (let index = 0; index < organizations; index += 1) {
    const account = await product.found({ id: `org_sim${index}` })
    all.push({ account, world: createWorld(`${seed} organization ${index}`, { customers, from }) })
  }
  for (let day = 0; day < before; day += 30) {
    for (const simulated of all) await passQuickly(simulated, addDays(from, day), 30)
    await product.run('sweep', addDays(from, day + 30))
  }
  say(`${organizations} organizations have lived ${before} days`)
  return all
}

/** Day by day, with a sweep each evening; who says that they leave is told as an outcome. */
async function watch(product: Product, all: readonly Simulated[]): Promise<void> {
  for (let day = 0; day < after; day += 1) {
    const at = addDays(taughtAt, day)
    for (const { world, account } of all) {
      const { signals, outcomes: ends } = world.live(at)
      await account.signals(signals, addDays(at, 1))
      await account.outcomes(ends, addDays(at, 1))
    }
    await product.run('sweep', addDays(at, 1))
  }
}

const slopeOf = (scores: readonly Scored[]) => calibration(scores)?.slope ?? null

/** Generated organizations whose truth is known: calibration after 500 outcomes, and lead time. */
export const simulator: Part = async ({ seed, random, say }) => {
  const product = await startProduct()
  try {
    const all = await settle(product, seed, say)
    const known = new Map<Simulated, Set<string>>()
    for (const simulated of all) {
      const told = outcomesBefore(simulated.world.customers, taughtAt, outcomes, random(simulated.account.id))
      await simulated.account.outcomes(told, taughtAt)
      known.set(
        simulated,
        new Set(told.flatMap(({ outcome, customer }) => (outcome === 'churned' ? [customer.id ?? ''] : []))),
      )
    }
    const priorRisks = await Promise.all(all.map(({ account }) => account.risks(taughtAt)))
    await product.run('night', nightOf(taughtAt))
    const readAt = new Date(nightOf(taughtAt).getTime() + 60_000)
    await product.run('sweep', readAt)
    const risks = await Promise.all(all.map(({ account }) => account.risks(readAt)))
    say(`taught; models: ${[...new Set(risks.flat().map(({ modelVersion }) => modelVersion))].join(', ')}`)
    await watch(product, all)
    const end = addDays(taughtAt, after)
    const toldBy = (read: typeof risks) =>
      all.flatMap((simulated, i) =>
        toldOf(simulated, read[i] ?? [], taughtAt, known.get(simulated) ?? new Set()),
      )
    const [told, prior] = [toldBy(risks), toldBy(priorRisks)]
    const sampling = { samples, random: random('simulator').next }
    const slope = measured(told, slopeOf, sampling)
    const [own, assumed] = [measuresOf(told, sampling), measuresOf(prior, sampling)]
    const cases = await Promise.all(all.map(({ account }) => casesOf(account, end)))
    const warned = all.flatMap((simulated, i) => warningsOf(simulated, cases[i] ?? [], taughtAt, end))
    const hits = all.flatMap((simulated, i) =>
      hitsOf(simulated, cases[i] ?? [], taughtAt, addDays(taughtAt, after - 90)),
    )
    const leads = warned.flatMap(({ lead }) => lead ?? [])
    return {
      title: 'Simulated organizations with known truth, through the product',
      how: [
        `${organizations} organizations of ${customers} customers, each with its own base rate, effects, noise and silent leavers, lived ${before} days; then ${outcomes} outcomes each, one night, and the risks are read. Everything here is simulated.`,
        `True end: gone within 90 days of the reading. Nobody acts. Then ${after} days with a sweep each for the lead time.`,
      ],
      tables: [
        {
          title: `After ${outcomes} outcomes, and by the prior alone`,
          head: ['', 'learned', 'prior'],
          rows: [
            ...statisticNames.map((name) => [name, withInterval(own[name]), withInterval(assumed[name])]),
            ['calibration slope', withInterval(slope), withInterval(measured(prior, slopeOf, sampling))],
          ],
        },
        leadTable(warned, hits, sampling),
      ],
      checks: [
        {
          what: `Simulator: calibration slope after ${outcomes} outcomes`,
          figure: withInterval(slope),
          target: '0.9–1.1',
          ok: slope.value !== null && slope.value >= 0.9 && slope.value <= 1.1,
        },
      ],
      plots: [
        {
          name: 'simulator-reliability',
          svg: reliabilityPlot('Simulated organizations: told and true probabilities', told),
        },
        {
          name: 'simulator-lead',
          svg: histogramPlot({
            title: 'How long before the end the first case was opened',
            subtitle: `${leads.length} of ${warned.length} simulated customers who left, nobody acting`,
            label: 'days from the first case to the end (the last bin holds all beyond)',
            values: leads,
            width: 10,
            from: 0,
            to: 180,
          }),
        },
      ],
    }
  } finally {
    await product.stop()
  }
}
