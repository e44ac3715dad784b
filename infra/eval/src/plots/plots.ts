import { liftAt, reliability, type Scored } from '@vigia/domain/discrimination'

import { chart, inks, legend, type Axis } from './chart.ts'
import { element, line, path } from './svg.ts'

const shares: Axis['ticks'] = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({
  at,
  label: `${Math.round(100 * at)} %`,
}))

/** Told against true probabilities in ten bins of equal numbers, with Wilson's 95 % bars; the diagonal is perfect. */
export function reliabilityPlot(title: string, scores: readonly Scored[]): string {
  const { bins, ece } = reliability(scores)
  const subtitle = `${scores.length} predictions in ${bins.length} bins of equal numbers, 95 % Wilson bars, ECE ${ece.toFixed(3)}`
  const x = { label: 'told probability of leaving', from: 0, to: 1, ticks: shares }
  const y = { label: 'share that left', from: 0, to: 1, ticks: shares }
  return chart({ title, subtitle, x, y }, ({ at }) => {
    const [from, to] = [at(0, 0), at(1, 1)]
    const dots = bins.flatMap(({ mean, share, low, high }) => {
      const [middle, bottom, top] = [at(mean, share), at(mean, low), at(mean, high)]
      return [
        line(middle.x, bottom.y, middle.x, top.y, { stroke: inks[0].stroke, 'stroke-width': 1.5 }),
        element('circle', { cx: middle.x, cy: middle.y, r: 4.5, fill: inks[0].stroke }),
      ]
    })
    return [line(from.x, from.y, to.x, to.y, { stroke: '#9aa3ad', 'stroke-dasharray': '4 4' }), ...dots]
  })
}

export interface Series {
  name: string
  scores: readonly Scored[]
}

/** How many times more leavers are found among the customers told the highest, by how many of them are looked at. */
export function liftPlot(title: string, series: readonly Series[]): string {
  const steps = Array.from({ length: 50 }, (_, i) => (i + 1) / 50)
  const curves = series.map(({ scores }) =>
    steps.map((share) => ({ share, lift: liftAt(scores, share) ?? 1 })),
  )
  const most = Math.ceil(Math.max(2, ...curves.flat().map(({ lift }) => lift)))
  const ticks = Array.from({ length: most + 1 }, (_, i) => i)
  const x = { label: 'customers looked at, from the highest risk on', from: 0, to: 1, ticks: shares }
  const y = { label: 'times the overall share of leavers', from: 0, to: most, ticks }
  return chart({ title, subtitle: 'Lift curve: 1 is as good as chance', x, y }, ({ at }) => [
    line(at(0, 1).x, at(0, 1).y, at(1, 1).x, at(1, 1).y, { stroke: '#9aa3ad', 'stroke-dasharray': '4 4' }),
    ...curves.map((curve, i) =>
      path(
        curve.map(({ share, lift }) => at(share, lift)),
        { ...inks[i % inks.length] },
      ),
    ),
    ...legend(series.map(({ name }) => name)),
  ])
}
