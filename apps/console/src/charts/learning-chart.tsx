import { axisX, axisY, dot, gridY, lineY, pointerX, ruleY, tip } from '@observablehq/plot'
import type { ModelCard } from '@vigia/contracts/model'
import { useCallback } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { PlotFigure } from './plot-figure.tsx'
import { axisStyle, gridStyle, markedStyle, tipStyle } from './style.ts'

type Point = ModelCard['curve'][number] & { auc: number }

interface Props {
  points: readonly Point[]
  label: string
}

const HEIGHT = 220
/** Telling by chance. */
const CHANCE = 0.5

/** How well it ranks, by how many outcomes taught it: the first point is assumption alone. */
export function LearningChart({ points, label }: Props) {
  const { t, format } = useI18n()

  const draw = useCallback(
    (width: number) => {
      const words = t.model.curve
      const of100 = (value: number) => format.number(100 * value)
      const low = Math.min(CHANCE, ...points.map(({ auc }) => auc))
      const high = Math.max(...points.map(({ auc }) => auc))
      const named = (examples: number) => (examples === 0 ? words.none : format.number(examples))
      // A place for each size: they grow tenfold, and the beginning matters most.
      const places = points.map((point) => ({ ...point, name: named(point.examples) }))
      const every = Math.ceil(places.length / Math.max(2, Math.floor(width / 72)))
      return {
        marginLeft: 34,
        marginRight: 16,
        marginTop: 12,
        marginBottom: 26,
        x: { type: 'point' as const, domain: places.map(({ name }) => name), padding: 0.4 },
        y: { domain: [Math.max(0, low - 0.04), Math.min(1, high + 0.04)] },
        marks: [
          gridY({ ...gridStyle, ticks: 4 }),
          ruleY([CHANCE], markedStyle),
          axisY({ ...axisStyle, ticks: 4, tickFormat: of100 }),
          axisX(
            places.filter((_, i) => i % every === 0 || i === places.length - 1).map(({ name }) => name),
            axisStyle,
          ),
          lineY(places, { x: 'name', y: 'auc', stroke: 'var(--color-accent)', strokeWidth: 2 }),
          dot(places, {
            x: 'name',
            y: 'auc',
            r: 3.5,
            fill: 'var(--color-accent)',
            stroke: 'var(--color-surface)',
            strokeWidth: 1.5,
          }),
          tip(
            places,
            pointerX({
              x: 'name',
              y: 'auc',
              title: ({ examples, auc }: Point) =>
                `${format.plural(examples, words.examples)}\n${words.pairs(of100(auc))}`,
              ...tipStyle,
            }),
          ),
        ],
      }
    },
    [points, t, format],
  )
  return <PlotFigure label={label} height={HEIGHT} draw={draw} testId="learning-curve" />
}
