import { axisX, axisY, dot, gridX, pointerY, ruleX, ruleY, tip } from '@observablehq/plot'
import type { ModelCard } from '@vigia/contracts/model'
import { useCallback } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { PlotFigure } from './plot-figure.tsx'
import { axisStyle, gridStyle, markedStyle, tipStyle, whiskers } from './style.ts'

type Term = ModelCard['terms'][number]

interface Props {
  terms: readonly Term[]
  learned: boolean
  label: string
}

const ROW = 34
/** Of a normal distribution, 95 % lie so many deviations about the mean. */
const Z95 = 1.96

/** Each weight on its 95 % interval, and what was assumed before anybody left or stayed as a hollow mark. */
export function WeightsChart({ terms, learned, label }: Props) {
  const { t, format, language } = useI18n()

  const draw = useCallback(
    (width: number) => {
      const words = t.model.weights
      const narrow = width < 560
      const rows = terms.map((term) => ({
        name: term.label[language],
        value: term.weight,
        low: term.weight - Z95 * term.deviation,
        high: term.weight + Z95 * term.deviation,
        prior: term.prior.mean,
        term,
      }))
      const number = (value: number) => format.signed(value, 2)
      const title = ({ value, low, high, prior, term }: (typeof rows)[number]) =>
        `${term.label[language]}\n${number(value)} (${t.common.interval(number(low), number(high))})\n${words.assumed}: ${number(prior)} · ${words.stillAssumed(format.percent(term.priorShare))}`
      return {
        marginLeft: narrow ? 148 : 300,
        marginRight: 16,
        marginTop: 8,
        marginBottom: 26,
        x: { nice: false },
        y: { type: 'point' as const, domain: rows.map(({ name }) => name), padding: 0.5 },
        marks: [
          gridX({ ...gridStyle, ticks: narrow ? 3 : 6 }),
          ruleX([0], markedStyle),
          axisX({
            ...axisStyle,
            ticks: narrow ? 3 : 6,
            tickFormat: (value: number) => format.signed(value, 1),
          }),
          axisY({
            ...axisStyle,
            tickPadding: 12,
            fontSize: narrow ? 11 : 12,
            fill: 'var(--color-ink)',
            lineWidth: narrow ? 12 : 24,
            textOverflow: 'ellipsis',
          }),
          ...whiskers(rows, { across: 'name', hollow: !learned }),
          ...(learned
            ? [
                ruleY(rows, {
                  y: 'name',
                  x1: 'prior',
                  x2: 'value',
                  stroke: 'var(--color-edge)',
                  strokeDasharray: '1,3',
                }),
                dot(rows, {
                  y: 'name',
                  x: 'prior',
                  r: 4,
                  symbol: 'diamond',
                  stroke: 'var(--color-edge)',
                  strokeWidth: 1.75,
                  fill: 'var(--color-surface)',
                }),
              ]
            : []),
          tip(rows, pointerY({ y: 'name', x: 'value', title, ...tipStyle })),
        ],
      }
    },
    [terms, learned, t, format, language],
  )
  return <PlotFigure label={label} height={terms.length * ROW + 40} draw={draw} testId="weights" />
}
