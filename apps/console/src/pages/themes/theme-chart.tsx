import { useI18n } from '../../i18n/context.tsx'
import { ThemeLine } from './theme-line.tsx'
import type { ThemeRow } from './theme-rows.ts'
import type { ThemesSearch } from './url-state.ts'

export interface Place {
  width: number
  isNarrow: boolean
  /** Pixels of the axis: where −100, 0 and +100 lie. */
  at: (balance: number) => number
  rowHeight: number
}

const HEAD = 26
const NARROW = 620

/** Where things stand in a drawing `width` pixels wide. */
export function placeIn(width: number): Place {
  const isNarrow = width < NARROW
  const [left, right] = isNarrow ? [30, width - 30] : [176, width - 190]
  const at = (balance: number) => left + ((balance + 100) / 200) * (right - left)
  return { width, isNarrow, at, rowHeight: isNarrow ? 62 : 38 }
}

interface Props {
  rows: readonly ThemeRow[]
  search: ThemesSearch
  width: number
  label: string
}

/** Each theme's bad words to the left, its good ones to the right, and the balance with its interval on them. */
export function ThemeChart({ rows, search, width, label }: Props) {
  const { t, format } = useI18n()
  const place = placeIn(width)
  const height = HEAD + rows.length * place.rowHeight + 4
  const ticks = place.isNarrow ? [-100, 0, 100] : [-100, -50, 0, 50, 100]
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
      className="plot"
      data-testid="theme-chart"
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={place.at(tick)}
            x2={place.at(tick)}
            y1={HEAD - 4}
            y2={height}
            stroke={tick === 0 ? 'var(--color-edge)' : 'var(--color-line)'}
          />
          <text x={place.at(tick)} y={14} fontSize={11} textAnchor="middle" fill="var(--color-faint)">
            {tick === 0
              ? '0'
              : `${format.percent(Math.abs(tick) / 100)}${
                  Math.abs(tick) === 100 && !place.isNarrow
                    ? ` ${tick < 0 ? t.themes.speakIll : t.themes.speakWell}`
                    : ''
                }`}
          </text>
        </g>
      ))}
      {rows.map((row, i) => (
        <ThemeLine key={row.id} row={row} y={HEAD + i * place.rowHeight} place={place} search={search} />
      ))}
    </svg>
  )
}
