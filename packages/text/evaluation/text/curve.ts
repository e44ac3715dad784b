import { adapt, serialize, shadowTest } from '../../src/adaptation/index.ts'
import type { AdaptedTable } from '../../src/adaptation/index.ts'
import { analyze } from '../../src/analysis/index.ts'
import { randomFrom, shuffle } from '../../src/model/random.ts'
import { agreementOf } from './scores.ts'
import { labels } from './sentiment.ts'
import type { DataSet, Judged } from './sets.ts'
import { line, share } from './table.ts'

const COUNTS = [0, 100, 300, 1000, 3000]
const SEEDS = [1, 2, 3]

/**
 * The macro-F1 on held-out comments after learning from so many scored ones, the mean of three draws; then what
 * the shadow test says of the whole set in its order.
 */
export function curveLines(sets: readonly DataSet[]): string[] {
  const lines = [line('adapted, macro-F1 by count', ...COUNTS.map(String), 'KiB', 'shadow', 'promoted')]
  for (const { name, rows } of sets.filter((set) => set.rows.some(({ isTrain }) => isTrain))) {
    const train = rows.filter(({ isTrain }) => isTrain)
    const test = rows.filter(({ isTrain }) => !isTrain)
    const cells = COUNTS.map((count) => {
      const draws = count === 0 ? [0] : SEEDS
      const sum = draws.reduce((total, seed) => total + scoreAfter(train, test, count, seed), 0)
      return share(sum / draws.length)
    })
    const bytes = serialize(adapt(train.slice(0, 3000), { seed: 1 })).length
    const { macroF1Shipped, macroF1Adapted, promoted } = shadowTest(train.slice(0, 3000))
    const shadow = `${share(macroF1Shipped)}>${share(macroF1Adapted)}`
    lines.push(
      line(`${name} (${test.length})`, ...cells, (bytes / 1024).toFixed(0), shadow, promoted ? 'yes' : 'no'),
    )
  }
  return lines
}

function scoreAfter(train: readonly Judged[], test: readonly Judged[], count: number, seed: number): number {
  const drawn = shuffle(train, randomFrom(seed)).slice(0, count)
  return macroF1(test, count === 0 ? undefined : adapt(drawn, { seed }))
}

const macroF1 = (test: readonly Judged[], table: AdaptedTable | undefined): number =>
  agreementOf(
    test.map(({ text }) => analyze(text, undefined, table).sentiment.label),
    test.map(({ label }) => label),
    labels,
  ).macroF1
