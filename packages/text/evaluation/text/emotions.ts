import { analyze } from '../../src/analysis/index.ts'
import { agreementOf } from './scores.ts'
import { line, share } from './table.ts'

const classes = ['others', 'anger', 'sadness', 'fear', 'joy', 'surprise', 'disgust']

/** How well the emotion of Spanish tweets is told, seven classes. */
export function emotionLines(rows: readonly { text: string; emotion: string }[]): string[] {
  const told = rows.map(({ text }) => analyze(text, 'es').emotion?.label ?? 'others')
  const { accuracy, macroF1, f1 } = agreementOf(
    told,
    rows.map(({ emotion }) => emotion),
    classes,
  )
  return [
    line('emotion', 'accuracy', 'macro-F1', ...classes),
    line(`emotion ES (${rows.length})`, ...[accuracy, macroF1, ...f1].map(share)),
  ]
}
