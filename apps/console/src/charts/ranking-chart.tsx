import { axisX, axisY, gridX, pointerY, ruleX, text, tip } from '@observablehq/plot'
import { useCallback } from 'react'

import { useI18n } from '../i18n/context.tsx'
import type { Unit } from '../i18n/metric-text.ts'
import { metricText, scaleOf } from '../i18n/metric-text.ts'
import { PlotFigure } from './plot-figure.tsx'
import type { RankedGroup } from './ranking.ts'
import { axisStyle, gridStyle, markedStyle, tipStyle, whiskers } from './style.ts'

interface Props {
  groups: readonly RankedGroup[]
  overall: number | null
  unit: Unit
  label: string
}

const ROW = 38

const looks = [
  { is: (group: RankedGroup) => group.grey, look: { hollow: true } },
  {
    is: (group: RankedGroup) => group.stands === 'below',
    look: { colour: 'var(--color-experience-2)', symbol: 'triangle', rotate: 180 },
  },
  {
    is: (group: RankedGroup) => group.stands === 'above',
    look: { colour: 'var(--color-experience-6)', symbol: 'triangle' },
  },
  { is: (group: RankedGroup) => !group.grey && group.stands === 'within', look: {} },
] as const

/** Each group's value on its interval, the weakest on top; a triangle where the interval leaves the overall value out. */
export function RankingChart({ groups, overall, unit, label }: Props) {
  const { t, format } = useI18n()

  const draw = useCallback(
    (width: number) => {
      const narrow = width < 480
      const say = (value: number) => metricText(value, unit, format)
      const [min, max] = scaleOf(unit)
      const low = Math.min(...groups.map((group) => group.low))
      const high = Math.max(...groups.map((group) => group.high))
      const title = (group: RankedGroup) =>
        `${group.name}   ${say(group.value)}\n${t.common.interval(say(group.low), say(group.high))}\n${format.plural(group.n, t.overview.responses)}`
      return {
        marginLeft: narrow ? 124 : 160,
        marginRight: narrow ? 54 : 68,
        marginTop: 20,
        marginBottom: 24,
        x: { domain: [Math.max(min, low - 4), Math.min(max, high + 4)] },
        y: { type: 'point' as const, domain: groups.map((group) => group.name), padding: 0.5 },
        marks: [
          gridX({ ...gridStyle, ticks: narrow ? 3 : 5 }),
          axisX({ ...axisStyle, ticks: narrow ? 3 : 5, tickFormat: say }),
          axisY({
            ...axisStyle,
            tickPadding: 12,
            fontSize: narrow ? 12 : 13,
            fill: 'var(--color-ink)',
            lineWidth: narrow ? 9 : 11,
            textOverflow: 'ellipsis',
          }),
          ...(overall === null
            ? []
            : [
                ruleX([overall], markedStyle),
                text([`${t.overview.touchpoints.overall} ${say(overall)}`], {
                  x: [overall],
                  frameAnchor: 'top',
                  dy: -14,
                  fontSize: 11,
                  fill: 'var(--color-soft)',
                }),
              ]),
          ...looks.flatMap(({ is, look }) => whiskers(groups.filter(is), { across: 'name', ...look })),
          text(groups, {
            y: 'name',
            frameAnchor: 'right',
            textAnchor: 'end',
            dx: narrow ? 50 : 62,
            text: (group: RankedGroup) => say(group.value),
            fontSize: 13,
            fontWeight: 600,
            fill: (group: RankedGroup) => (group.grey ? 'var(--color-faint)' : 'var(--color-ink)'),
          }),
          tip(groups, pointerY({ y: 'name', x: 'value', title, ...tipStyle })),
        ],
      }
    },
    [groups, overall, unit, format, t],
  )

  return <PlotFigure label={label} height={groups.length * ROW + 44} draw={draw} />
}
