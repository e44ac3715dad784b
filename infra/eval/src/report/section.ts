import type { Measured } from '../score/measures.ts'

export interface Table {
  title: string
  head: string[]
  rows: string[][]
}

/** What must hold, and whether it does. */
export interface Check {
  what: string
  figure: string
  target: string
  ok: boolean
}

export interface Plot {
  /** Of the file, without its ending. */
  name: string
  svg: string
}

/** What one part of the protocol found. */
export interface Section {
  title: string
  /** How it was done, in a few sentences. */
  how: string[]
  tables: Table[]
  checks: Check[]
  plots: Plot[]
}

const digits = 3

export const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(digits))

/** `0.774 [0.765–0.783]`. */
export function withInterval({ value, low, high }: Measured): string {
  if (low === null || high === null) return figure(value)
  return `${figure(value)} [${figure(low)}–${figure(high)}]`
}

export const percent = (share: number | null): string =>
  share === null ? '–' : `${(100 * share).toFixed(1)} %`

export const atLeast = (what: string, measured: Measured, least: number): Check => ({
  what,
  figure: withInterval(measured),
  target: `≥ ${least}`,
  ok: (measured.value ?? -Infinity) >= least,
})

export const atMost = (what: string, measured: Measured, most: number): Check => ({
  what,
  figure: withInterval(measured),
  target: `≤ ${most}`,
  ok: (measured.value ?? Infinity) <= most,
})
