import type { Data, Markish, RuleXOptions, RuleYOptions } from '@observablehq/plot'
import { dot, ruleX, ruleY } from '@observablehq/plot'

// One look for every drawing: thin grids, no ticks, labels in the page's own type, colours from the tokens.

/** For `axisX` and `axisY`. */
export const axisStyle = { tickSize: 0, tickPadding: 8, label: null, fontSize: 11 } as const

/** For `gridX` and `gridY`. */
export const gridStyle = { stroke: 'var(--color-line)', strokeOpacity: 1 } as const

/** For a rule that marks a value: zero, a total, a target. */
export const markedStyle = { stroke: 'var(--color-edge)', strokeDasharray: '2,3' } as const

/** For `tip`. */
export const tipStyle = { fontSize: 12, lineHeight: 1.35, fill: 'var(--color-surface)' } as const

/** For `areaY` between the bounds of an interval. */
export const bandStyle = { fillOpacity: 0.17, curve: 'monotone-x' } as const

/** Margins of a drawing whose values stand at the left. */
export const marginStyle = { marginLeft: 36, marginRight: 10, marginTop: 10, marginBottom: 22 } as const

interface Whiskers {
  /** The channel of the category, such as the name of a row. */
  across: string
  value?: string
  low?: string
  high?: string
  colour?: string
  symbol?: 'circle' | 'triangle' | 'diamond'
  rotate?: number
  /** Too few answers to be sure. */
  hollow?: boolean
  direction?: 'horizontal' | 'vertical'
}

/** A dot at each value on the line of its interval: the house's way to draw an estimate. */
export function whiskers(data: Data, options: Whiskers): Markish[] {
  const { across, value = 'value', low = 'low', high = 'high', direction = 'horizontal' } = options
  const { symbol = 'circle', rotate = 0, hollow = false } = options
  const colour = hollow ? 'var(--color-muted)' : (options.colour ?? 'var(--color-accent)')
  const line = { stroke: colour, strokeWidth: 4, strokeOpacity: 0.38, strokeLinecap: 'round' } as const
  const point = {
    r: symbol === 'circle' ? 5 : 5.5,
    symbol,
    rotate,
    stroke: hollow ? colour : 'var(--color-surface)',
    strokeWidth: 1.75,
    fill: hollow ? 'var(--color-surface)' : colour,
  }
  const along: RuleYOptions = { y: across, x1: low, x2: high, ...line }
  const upright: RuleXOptions = { x: across, y1: low, y2: high, ...line }
  return direction === 'horizontal'
    ? [ruleY(data, along), dot(data, { y: across, x: value, ...point })]
    : [ruleX(data, upright), dot(data, { x: across, y: value, ...point })]
}
