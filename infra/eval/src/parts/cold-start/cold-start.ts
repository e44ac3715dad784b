import { auc, logLoss } from '@vigia/domain/discrimination'

import type { Part } from '../../context.ts'
import { linesPlot, type LineSeries } from '../../plots/lines.ts'
import { reliabilityPlot } from '../../plots/plots.ts'
import { atMost, figure, withInterval, type Check, type Table } from '../../report/section.ts'
import { measured, statistics, type Measured, type Prediction } from '../../score/measures.ts'
import { overSeeds } from '../../score/over-seeds.ts'
import { allSteps, runs, type Step } from './steps.ts'

const samples = 200

type Statistic = (scores: readonly Prediction[]) => number | null

const meanOf = (told: readonly Prediction[][], statistic: Statistic): Measured =>
  overSeeds(told.flatMap((one) => statistic(one) ?? []))

/** By how much Vigía is better in each run, whichever way better lies. */
const gainOf = ({ vigia, normal }: Step, statistic: Statistic, sign: 1 | -1): Measured =>
  overSeeds(vigia.map((told, run) => sign * ((statistic(told) ?? 0) - (statistic(normal[run] ?? []) ?? 0))))

const tableOf = (steps: readonly Step[], name: string, statistic: Statistic, sign: 1 | -1): Table => ({
  title: `${name} by outcomes told: mean of ${runs} runs with its 95 % interval`,
  head: [
    'outcomes',
    'Vigía',
    'flat, N(0, 1)',
    'flat, free',
    'gain over N(0, 1)',
    'runs that use what they learned',
  ],
  rows: steps.map((step) => [
    String(step.size),
    withInterval(meanOf(step.vigia, statistic)),
    withInterval(meanOf(step.normal, statistic)),
    figure(meanOf(step.free, statistic).value),
    withInterval(gainOf(step, statistic, sign)),
    `${step.promoted} of ${runs}`,
  ]),
})

function seriesOf(steps: readonly Step[]): LineSeries[] {
  const readings = (pick: (step: Step) => Prediction[][]) =>
    steps.map((step, x) => {
      const { value, low, high } = meanOf(pick(step), auc)
      return { x, y: value ?? 0.5, low, high }
    })
  return [
    { name: 'Vigía', readings: readings(({ vigia }) => vigia) },
    { name: 'flat prior, N(0, 1)', readings: readings(({ normal }) => normal) },
    { name: 'no prior', readings: readings(({ free }) => free) },
  ]
}

const curveOf = (steps: readonly Step[]): string =>
  linesPlot({
    title: 'Learning curve: useful at zero, better at each outcome',
    subtitle: `E-commerce customers never heard the end of; mean of ${runs} runs, 95 % intervals`,
    x: {
      label: 'outcomes told',
      from: -0.3,
      to: steps.length - 0.7,
      ticks: steps.map(({ size }, at) => ({ at, label: String(size) })),
    },
    y: { label: 'AUC', from: 0.5, to: 0.9, ticks: [0.5, 0.6, 0.7, 0.8, 0.9] },
    series: seriesOf(steps),
    legendAt: 'bottom',
  })

const aboveFlat = (step: Step): Check => {
  const gain = gainOf(step, auc, 1)
  return {
    what: `AUC above a flat prior at ${step.size} outcomes`,
    figure: withInterval(gain),
    target: '> 0',
    ok: (gain.value ?? 0) > 0,
  }
}

/** How much is known before there is anything to learn from, and how soon learning shows. */
export const coldStart: Part = async (context) => {
  const steps = await allSteps(context)
  const last = steps.at(-1)?.vigia.flat() ?? []
  const ece = measured(last, statistics.ECE, { samples, random: context.random('cold start').next })
  return {
    title: 'Cold start on e-commerce complaints, through the product',
    how: [
      `${runs} organizations, each with 500 customers drawn at random whose ends are told one after the other, and 800 others who are judged.`,
      'The flat priors are a logistic regression on the same terms: weights N(0, 1) a standard deviation of each term, or free. It is taught the customers as of their very day; the product as of a moment before the outcome.',
    ],
    tables: [tableOf(steps, 'AUC', auc, 1), tableOf(steps, 'Log-loss', logLoss, -1)],
    checks: [
      ...steps.filter(({ size }) => size <= 100).map(aboveFlat),
      atMost('ECE after 500 outcomes', ece, 0.03),
    ],
    plots: [
      { name: 'cold-start-curve', svg: curveOf(steps) },
      {
        name: 'cold-start-reliability',
        svg: reliabilityPlot('After 500 outcomes: told and true probabilities', last),
      },
    ],
  }
}
