import { Link } from '@tanstack/react-router'

import { useI18n } from '../../i18n/context.tsx'
import { capitalized, nameIn } from '../../i18n/names.ts'
import type { CommentsSearch } from '../comments/url-state.ts'
import { themeChange } from './change-text.ts'
import type { Place } from './theme-chart.tsx'
import type { ThemeRow } from './theme-rows.ts'
import type { ThemesSearch } from './url-state.ts'

const BAR = 18

interface Props {
  row: ThemeRow
  y: number
  place: Place
  search: ThemesSearch
}

/** A line of the chart of themes; its name and each of its numbers open the comments behind them. */
export function ThemeLine({ row, y, place, search }: Props) {
  const { t, format } = useI18n()
  const words = t.themes
  const { width, isNarrow, at, rowHeight } = place
  const { order: _, ...days } = search
  const behind = { ...days, theme: row.id } satisfies CommentsSearch
  const name = capitalized(nameIn(t.words.theme, row.id))
  const middle = isNarrow ? y + 38 : y + rowHeight / 2
  const textLine = isNarrow ? y + 16 : middle + 4
  const change = themeChange(row.theme, words.change, format)
  const number = (value: number) => format.number(value)
  return (
    <g>
      <line x1={0} x2={width} y1={y} y2={y} stroke="var(--color-line)" />
      <Link to="/comments" search={behind} className="chart-link">
        <rect x={0} y={textLine - 16} width={isNarrow ? width / 2 : 130} height={22} fill="transparent" />
        <text x={0} y={textLine} fontSize={13} fontWeight={500} fill="var(--color-ink)">
          {name}
        </text>
        <text
          x={isNarrow ? width : width - 132}
          y={textLine}
          fontSize={12.5}
          textAnchor="end"
          fill="var(--color-soft)"
        >
          {isNarrow ? `${number(row.n)} · ${change.text}` : number(row.n)}
        </text>
      </Link>
      <Part
        row={row}
        side="negative"
        y={middle}
        place={place}
        search={{ ...behind, about: 'negative' }}
        name={name}
      />
      <Part
        row={row}
        side="positive"
        y={middle}
        place={place}
        search={{ ...behind, about: 'positive' }}
        name={name}
      />
      {row.interval && (
        <g>
          <line
            x1={at(row.interval.low)}
            x2={at(row.interval.high)}
            y1={middle}
            y2={middle}
            stroke="var(--color-surface)"
            strokeWidth={5}
          />
          <line
            x1={at(row.interval.low)}
            x2={at(row.interval.high)}
            y1={middle}
            y2={middle}
            stroke="var(--color-ink)"
            strokeWidth={2}
          />
          <circle
            cx={at(row.balance)}
            cy={middle}
            r={4.5}
            fill="var(--color-ink)"
            stroke="var(--color-surface)"
            strokeWidth={1.5}
          />
        </g>
      )}
      {!isNarrow && (
        <text
          aria-hidden="true"
          x={width - 116}
          y={middle + 4}
          fontSize={12}
          fontWeight={change.isClear ? 650 : 400}
          fill={change.isClear ? 'var(--color-ink)' : 'var(--color-faint)'}
        >
          {change.text}
        </text>
      )}
    </g>
  )
}

interface PartProps {
  row: ThemeRow
  side: 'negative' | 'positive'
  y: number
  place: Place
  search: CommentsSearch
  name: string
}

function Part({ row, side, y, place: { at }, search, name }: PartProps) {
  const { t, format } = useI18n()
  const count = row[side]
  if (count === 0 || row.n === 0) return null
  const share = (100 * count) / row.n
  const [from, to] = side === 'negative' ? [at(-share), at(0)] : [at(0), at(share)]
  // The words stand clear of the interval that lies over the bar.
  const beyond =
    side === 'negative'
      ? Math.min(from, row.interval && row.interval.low < 0 ? at(row.interval.low) : from)
      : Math.max(to, row.interval && row.interval.high > 0 ? at(row.interval.high) : to)
  const told = format.number(count)
  const label = side === 'negative' ? t.themes.openIll(name, told) : t.themes.openWell(name, told)
  return (
    <Link to="/comments" search={search} aria-label={label} className="chart-link">
      <rect
        x={from}
        y={y - BAR / 2}
        width={Math.max(1, to - from)}
        height={BAR}
        rx={2}
        fill={side === 'negative' ? 'var(--color-experience-2)' : 'var(--color-experience-6)'}
      />
      <text
        aria-hidden="true"
        x={side === 'negative' ? beyond - 7 : beyond + 7}
        y={y + 4}
        fontSize={11.5}
        textAnchor={side === 'negative' ? 'end' : 'start'}
        fill="var(--color-soft)"
      >
        {told}
      </text>
    </Link>
  )
}
