import { analyze } from '../../src/analysis/index.ts'
import type { DataSet } from './sets.ts'
import { line } from './table.ts'

const WARM_UP_MS = 500
const MEASURED_MS = 2000

/** How many comments of 60 to 140 characters one core reads in a second, the language not told. */
export function speedLines(sets: readonly DataSet[]): string[] {
  const texts = sets
    .flatMap(({ rows }) => rows.map(({ text }) => text))
    .filter(({ length }) => length >= 60 && length <= 140)
  perSecond(texts, WARM_UP_MS)
  const rate = Math.round(perSecond(texts, MEASURED_MS))
  return [line('speed', 'texts/s'), line('60 to 140 characters', String(rate))]
}

function perSecond(texts: readonly string[], ms: number): number {
  const started = performance.now()
  let read = 0
  while (performance.now() - started < ms) {
    for (const text of texts.slice(read % texts.length, (read % texts.length) + 500)) analyze(text)
    read += 500
  }
  return (read / (performance.now() - started)) * 1000
}
