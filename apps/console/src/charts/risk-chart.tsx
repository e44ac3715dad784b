import type { plot } from '@observablehq/plot'
import { areaY, axisX, axisY, dot, lineY, rect, ruleY, text } from '@observablehq/plot'
import type { CustomerStory, TimelineItem } from '@vigia/contracts/customers'
import { useCallback, useMemo, useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { capitalized } from '../i18n/names.ts'
import type { Feeling } from '../ui/experience.ts'
import type { IssueBar } from './curve.ts'
import { curvePoints, issueBars, signalMarks } from './curve.ts'
import type { Step } from './steps.ts'
import { nearestStep } from './steps.ts'
import { PlotFigure } from './plot-figure.tsx'
import { axisStyle } from './style.ts'
import { tierThresholds } from './tiers.ts'

interface Props {
  story: Pick<CustomerStory, 'riskCurve' | 'issues'>
  items: readonly TimelineItem[]
  label: string
  /** The moments that can be pointed at, and the one that is. */
  steps: readonly Step[]
  active: Step | null
  onActive: (step: Step) => void
  /** A step was pressed. */
  onChoose: (step: Step) => void
}

/** Where a moment and a probability stand, in pixels of the drawing. */
interface Places {
  x: (time: Date) => number
  y: (probability: number) => number
  width: number
}

const CURVE = 236
const ISSUE = 24

const marks: Record<Feeling, { colour: string; symbol: 'triangle' | 'diamond'; rotate: number }> = {
  good: { colour: 'var(--color-good)', symbol: 'triangle', rotate: 0 },
  mixed: { colour: 'var(--color-edge)', symbol: 'diamond', rotate: 0 },
  bad: { colour: 'var(--color-bad)', symbol: 'triangle', rotate: 180 },
}
const LATE = 0.6
const issueNames = [
  { isLate: false, textAnchor: 'start', dx: 7 },
  { isLate: true, textAnchor: 'end', dx: -7 },
] as const
const feelings = ['mixed', 'good', 'bad'] as const

/** The risk over time under its thresholds, what the customer lived on it, and the issues beneath. */
export function RiskChart({ story, items, label, steps, active, onActive, onChoose }: Props) {
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
      // The name of an issue stands in its bar; of one that began late, before it, where there is room.
      const late = new Date(first.getTime() + LATE * (last.getTime() - first.getTime()))
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
          ...issueNames.flatMap(({ isLate, ...look }) =>
            text(
              bars.filter(({ from }) => from > late === isLate),
              {
                x: ({ from }: IssueBar) => (from < first ? first : from),
                y: ({ row }: IssueBar) => top(row) - unit * 0.4,
                text: nameOf,
                fontSize: 11,
                fontWeight: 500,
                fill: 'var(--color-ink)',
                ...look,
              },
            ),
          ),
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
        ],
      }
    },
    [curve, signals, bars, rows, t, language, format],
  )

  const [places, setPlaces] = useState<Places | null>(null)
  const onDrawn = useCallback((drawing: ReturnType<typeof plot>) => {
    const [x, y] = [drawing.scale('x'), drawing.scale('y')]
    if (x && y) {
      setPlaces({
        x: (time) => Number(x.apply(time)),
        y: (probability) => Number(y.apply(probability)),
        width: drawing.clientWidth,
      })
    }
  }, [])

  const nearest = (event: React.PointerEvent | React.MouseEvent): Step | null => {
    const { left } = event.currentTarget.getBoundingClientRect()
    return places && nearestStep(steps, event.clientX - left, places.x)
  }
  const point = (event: React.PointerEvent) => {
    const step = nearest(event)
    if (step && step !== active) onActive(step)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- the slider beneath is the way of the keyboard
    <div
      className="relative cursor-crosshair"
      onPointerMove={point}
      onClick={(event) => {
        const step = nearest(event)
        if (step) onChoose(step)
      }}
    >
      <PlotFigure label={label} height={height} draw={draw} testId="risk-curve" onDrawn={onDrawn} />
      {places && active && <Marker step={active} places={places} />}
    </div>
  )
}

const LABEL_HALF = 64

/** Where the story stands: a line through the time axis, the risk before and after. */
function Marker({ step, places }: { step: Step; places: Places }) {
  const { format } = useI18n()
  const [x, from, to] = [places.x(step.time), places.y(step.before), places.y(step.probability)]
  const middle = Math.min(Math.max(x, LABEL_HALF), places.width - LABEL_HALF)
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0" data-testid="curve-marker">
      <span className="absolute top-3 w-px bg-edge" style={{ left: x, height: CURVE - 38 }} />
      <span
        className={`absolute w-1 -translate-x-1/2 rounded-full ${step.points >= 0 ? 'bg-bad' : 'bg-good'}`}
        style={{ left: x, top: Math.min(from, to), height: Math.max(2, Math.abs(from - to)) }}
      />
      <span
        className="absolute size-4 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-ink bg-surface/40"
        style={{ left: x, top: to }}
      />
      <span
        className="absolute -top-3 -translate-x-1/2 rounded-md border border-line bg-surface px-2 py-0.5 text-xs whitespace-nowrap tabular-nums shadow-float"
        style={{ left: middle }}
      >
        {format.day(step.time)} · <b className="font-semibold">{format.percent(step.probability)}</b>
      </span>
    </div>
  )
}
