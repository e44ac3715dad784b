import { analyze } from '../../src/analysis/index.ts'
import type { SentimentLabel } from '../../src/analysis/index.ts'
import { lexicons } from './lexicons.ts'
import { agreementOf, aucOf, calibrationErrorOf } from './scores.ts'
import type { DataSet, Judged } from './sets.ts'
import { line, share } from './table.ts'

export const labels: readonly SentimentLabel[] = ['negative', 'neutral', 'positive']

const header = line(
  'sentiment',
  'accuracy',
  'macro-F1',
  'F1 neg',
  'F1 neu',
  'F1 pos',
  'AUC neg',
  'ECE',
  'texts/s',
)

/** One line a data set and way to tell: ours first, then the lexicons of npm. */
export function sentimentLines(sets: readonly DataSet[]): string[] {
  const lines = [header]
  for (const { name, language, rows } of sets) {
    lines.push(ownLine(`${name} (${rows.length})`, rows))
    for (const { name: lexicon, told } of lexicons[language]) {
      const labelled = timed(rows, told)
      lines.push(line(`  ${lexicon}`, ...cells(labelled.told, rows), '', '', labelled.perSecond))
    }
  }
  return lines
}

function ownLine(name: string, rows: readonly Judged[]): string {
  const { told, perSecond } = timed(rows, (text) => analyze(text).sentiment)
  const names = told.map(({ label }) => label)
  const auc = aucOf(
    told.map(({ probabilities }) => probabilities.negative),
    rows.map(({ label }) => label === 'negative'),
  )
  const error = calibrationErrorOf(
    told.map(({ probabilities, label }) => probabilities[label]),
    rows.map(({ label }, at) => label === names[at]),
  )
  return line(name, ...cells(names, rows), share(auc), share(error), perSecond)
}

function cells(told: readonly SentimentLabel[], rows: readonly Judged[]): string[] {
  const known = rows.map(({ label }) => label)
  const { accuracy, macroF1, f1 } = agreementOf(told, known, labels)
  return [accuracy, macroF1, ...f1].map(share)
}

function timed<T>(rows: readonly Judged[], tell: (text: string) => T): { told: T[]; perSecond: string } {
  const started = performance.now()
  const told = rows.map(({ text }) => tell(text))
  const perSecond = (rows.length / (performance.now() - started)) * 1000
  return { told, perSecond: `${(perSecond / 1000).toFixed(1)} k` }
}
