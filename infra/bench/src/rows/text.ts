import { analyze } from '@vigia/text/analysis'

import { median } from '../load/rounds.ts'
import type { Options } from '../options.ts'
import { atLeast, fact, figureOf, type Row } from '../table.ts'
import { comments, longComments } from './comments.ts'

/** How many comments one core reads in a second. */
function perSecond(texts: readonly string[], ms: number): number {
  const started = performance.now()
  let read = 0
  while (performance.now() - started < ms) {
    for (const text of texts) analyze(text)
    read += texts.length
  }
  return (read / (performance.now() - started)) * 1_000
}

/** What a comment costs to read: language, sentiment, emotion and themes, the language not told. */
export function measureText({ quick }: Options): Row[] {
  const ms = quick ? 200 : 800
  perSecond(comments, ms)
  const rounds = Array.from({ length: quick ? 3 : 5 }, () => [
    perSecond(comments, ms),
    perSecond(longComments, ms),
  ])
  const rate = (column: number) => median(rounds.map((round) => round[column] ?? Number.NaN))
  return [
    atLeast('text analysis, comments of 60 to 120 characters, one core', rate(0), 20_000, ' /s'),
    fact('  … of 400 characters', `${figureOf(rate(1))} /s`),
  ]
}
