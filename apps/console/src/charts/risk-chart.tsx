import {
  areaY,
  axisX,
  axisY,
  dot,
  lineY,
  pointer,
  pointerX,
  rect,
  ruleX,
  ruleY,
  text,
  tip,
} from '@observablehq/plot'
import type { CustomerStory, TimelineItem } from '@vigia/contracts/customers'
import { useCallback, useMemo } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { capitalized } from '../i18n/names.ts'
import type { Feeling } from '../ui/experience.ts'
import type { IssueBar, SignalMark } from './curve.ts'
import { curvePoints, issueBars, signalMarks } from './curve.ts'
import { PlotFigure } from './plot-figure.tsx'
import { axisStyle, tipStyle } from './style.ts'
import { tierThresholds } from './tiers.ts'

interface Props {
  story: Pick<CustomerStory, 'riskCurve' | 'issues'>
  items: readonly TimelineItem[]
  label: string
  titleOf: (item: SignalMark['item']) => string
}

const CURVE = 236
const ISSUE = 24

const marks: Record<Feeling, { colour: string; symbol: 'triangle' | 'diamond'; rotate: number }> = {
  good: { colour: 'var(--color-good)', symbol: 'triangle', rotate: 0 },
  mixed: { colour: 'var(--color-edge)', symbol: 'diamond', rotate: 0 },
  bad: { colour: 'var(--color-bad)', symbol: 'triangle', rotate: 180 },
}
const feelings = ['mixed', 'good', 'bad'] as const

/** The risk over time under its thresholds, what the customer lived on it, and the issues beneath. */
export function RiskChart({ story, items, label, titleOf }: Props) {
  const { t, language, format } = useI18n()
  const curve = useMemo(() => curvePoints(story.riskCurve), [story.riskCurve])
  const signals = useMemo(() => signalMarks(items, curve), [items, curve])
  const bars = useMemo(() => issueBars(story.issues, curve.at(-1)?.at ?? new Date()), [story.issues, curve])
  const rows = bars.length === 0 ? 0 : Math.max(...bars.map(({ row }) => row)) + 1
  const height = CURVE + rows * ISSUE

  const draw = useCallback(
    (width: number) => {
      const narrow = width < 480
      const first = curve[0]?.at ?? new Date()
      const last = curve.at(-1)?.at ?? new Date()
      // Issues live under the curve, in what would be negative probability.
      const unit = ISSUE / (CURVE - 54)
      const top = (row: number) => -0.075 - row * unit
      const shown = signals.filter(({ at }) => at >= first)
      const nameOf = ({ issue }: IssueBar) => capitalized(issue.label[language])
      return {
        marginLeft: 40,
        marginRight: narrow ? 14 : 74,
        marginTop: 12,
        marginBottom: 26,
        x: { type: 'time' as const, domain: [first, last] },
        y: { domain: [rows === 0 ? 0 : top(rows), 1] },
        marks: [
          ...tierThresholds.map(({ from, to, colour }) =>
            rect([{}], { x1: first, x2: last, y1: from, y2: to, fill: colour, fillOpacity: 0.055 }),
          ),
          ruleY([0], { stroke: 'var(--color-line)' }),
          ...tierThresholds.flatMap(({ tier, from, colour }) => [
            ruleY([from], { stroke: colour, strokeOpacity: 0.75, strokeDasharray: '2,4' }),
            text([t.words.tier[tier]], {
              x: [last],
              y: [from],
              textAnchor: narrow ? 'end' : 'start',
              dx: narrow ? -2 : 8,
              dy: narrow ? -8 : 0,
              fontSize: 11,
              fill: 'var(--color-soft)',
            }),
          ]),
          areaY(curve, { x: 'at', y: 'probability', fill: 'var(--color-accent)', fillOpacity: 0.13 }),
          lineY(curve, { x: 'at', y: 'probability', stroke: 'var(--color-accent)', strokeWidth: 2.25 }),
          axisY([0, 0.25, 0.5, 0.75, 1], {
            ...axisStyle,
            tickFormat: (value: number) => format.percent(value),
          }),
          axisX({
            anchor: 'bottom',
            ticks: Math.max(2, Math.floor(width / 110)),
            ...axisStyle,
            tickFormat: (at: Date) => format.day(at),
          }),
          rect(bars, {
            x1: 'from',
            x2: 'to',
            y1: ({ row }: IssueBar) => top(row),
            y2: ({ row }: IssueBar) => top(row) - unit * 0.8,
            fill: ({ open }: IssueBar) => (open ? 'var(--color-bad-soft)' : 'var(--color-sunken)'),
            stroke: ({ open }: IssueBar) => (open ? 'var(--color-bad)' : 'var(--color-edge)'),
            strokeWidth: 1,
            rx: 4,
            clip: true,
          }),
          text(bars, {
            x: ({ from }: IssueBar) => (from < first ? first : from),
            y: ({ row }: IssueBar) => top(row) - unit * 0.4,
            text: nameOf,
            textAnchor: 'start',
            dx: 7,
            fontSize: 11,
            fontWeight: 500,
            fill: 'var(--color-ink)',
          }),
          ruleX(curve, pointerX({ x: 'at', y1: 0, y2: 1, stroke: 'var(--color-edge)', strokeOpacity: 0.5 })),
          ...feelings.map((feeling) =>
            dot(
              shown.filter((mark) => mark.feeling === feeling),
              {
                x: 'at',
                y: 'probability',
                r: 5.5,
                symbol: marks[feeling].symbol,
                rotate: marks[feeling].rotate,
                fill: marks[feeling].colour,
                stroke: 'var(--color-surface)',
                strokeWidth: 1.75,
              },
            ),
          ),
          tip(
            shown,
            pointer({
              x: 'at',
              y: 'probability',
              title: ({ at, probability, item }: SignalMark) =>
                `${format.day(at)}   ${format.percent(probability)}\n${titleOf(item)}`,
              ...tipStyle,
              lineWidth: 24,
            }),
          ),
        ],
      }
    },
    [curve, signals, bars, rows, t, language, format, titleOf],
  )

  return <PlotFigure label={label} height={height} draw={draw} testId="risk-curve" />
}
