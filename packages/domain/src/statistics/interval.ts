/** Bounds that hold the truth in `level` of repeated samples (0.95 throughout Vigía). */
export interface Interval {
  low: number
  high: number
  level: number
}

export const LEVEL = 0.95

/** The 97.5 % quantile of the standard normal distribution. */
export const Z95 = 1.959963984540054

export const intervalOf = (low: number, high: number): Interval => ({ low, high, level: LEVEL })

/** The interval multiplied by `factor` (> 0): shares to percent. */
export const scaleInterval = ({ low, high, level }: Interval, factor: number): Interval => ({
  low: low * factor,
  high: high * factor,
  level,
})

/** The part of the interval that lies in [min, max]. */
export const clampInterval = ({ low, high, level }: Interval, min: number, max: number): Interval => ({
  low: Math.min(Math.max(low, min), max),
  high: Math.max(Math.min(high, max), min),
  level,
})
