import { calibration, type Scored } from '@vigia/domain/discrimination'

import type { Part } from '../../context.ts'
import { histogramPlot } from '../../plots/lines.ts'
import { reliabilityPlot } from '../../plots/plots.ts'
import { startProduct } from '../../product/product.ts'
import { withInterval } from '../../report/section.ts'
import { measured, measuresOf, statisticNames } from '../../score/measures.ts'
import { hitsOf, toldOf, truthOf, warningsOf } from './judge.ts'
import { leadTable } from './lead-table.ts'
import { casesOf } from './live.ts'
import {
  customers,
  daysAfter,
  daysBefore,
  end,
  goOn,
  organizations,
  settle,
  taughtAt,
  teachAll,
  watch,
} from './settle.ts'

const samples = 200

const slopeOf = (scores: readonly Scored[]) => calibration(scores)?.slope ?? null

/** Generated organizations whose truth is known: calibration after 500 outcomes, and lead time. */
export const simulator: Part = async (context) => {
  const { random, say } = context
  const product = await startProduct()
  try {
    const { all, outcomes } = await settle(product, context)
    const priorRisks = await Promise.all(all.map(({ account }) => account.risks(taughtAt)))
    const truth = new Map<string, number>()
    for (const simulated of all) for (const [who, p] of await truthOf(simulated, taughtAt)) truth.set(who, p)
    const risks = await teachAll(product, all, say)
    await watch(product, all)
    const cases = await Promise.all(all.map(({ account }) => casesOf(account, end)))
    goOn(all, 90)
    const toldBy = (read: typeof risks) =>
      all.flatMap((simulated, i) => toldOf(simulated, read[i] ?? [], taughtAt))
    const [told, prior] = [toldBy(risks), toldBy(priorRisks)]
    const known = told.map((row) => ({ ...row, p: truth.get(row.customer) ?? 0 }))
    const sampling = { samples, random: random('simulator').next }
    const slope = measured(told, slopeOf, sampling)
    const lines = [told, prior, known].map((scores) => ({
      measures: measuresOf(scores, sampling),
      slope: measured(scores, slopeOf, sampling),
    }))
    const warned = all.flatMap((simulated, i) => warningsOf(simulated, cases[i] ?? [], taughtAt, end))
    const hits = all.flatMap((simulated, i) => hitsOf(simulated, cases[i] ?? [], taughtAt, end))
    const leads = warned.flatMap(({ lead }) => lead ?? [])
    return {
      title: 'Simulated organizations with known truth, through the product',
      how: [
        `${organizations} organizations of ${customers} customers, each with its own base rate, effects, noise and silent leavers, lived ${daysBefore} days and told what they knew: who left and said so, and who stayed for another year (${outcomes.join(', ')} outcomes). Then nights of learning, and the risks are read. Everything here is simulated.`,
        `True end: gone within 90 days of the reading; who was gone before without a word counts as gone, and the simulator itself knows that. Nobody acts. Then ${daysAfter} days with a sweep each for the lead time.`,
      ],
      tables: [
        {
          title: 'After about 500 outcomes',
          head: ['', 'in use', 'prior alone', 'the simulator itself'],
          rows: [
            ...statisticNames.map((name) => [
              name,
              ...lines.map(({ measures }) => withInterval(measures[name])),
            ]),
            ['calibration slope', ...lines.map((line) => withInterval(line.slope))],
          ],
        },
        leadTable(warned, hits, sampling),
      ],
      checks: [
        {
          what: 'Simulator: calibration slope after about 500 outcomes',
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
