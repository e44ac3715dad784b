import { english } from './redaction/en.ts'
import { spanish } from './redaction/es.ts'
import { kinds, measure } from './redaction/measure.ts'

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`)
const line = (...cells: (string | number)[]): string =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(14) : String(cell).padStart(11))).join('')

for (const [language, comments] of [
  ['Español', spanish],
  ['English', english],
] as const) {
  for (const [name, some] of [
    ['all', comments],
    ['held out', comments.filter(({ isHeldOut }) => isHeldOut)],
  ] as const) {
    const { byKind, total, misses, wrongs } = measure(some)
    console.log(`\n${language}, ${name}: ${some.length} comments`)
    console.log(line('kind', 'present', 'found', 'missed', 'wrong', 'recall', 'precision'))
    for (const kind of kinds) {
      const { present, found, wrong } = byKind[kind]
      console.log(
        line(
          kind,
          present,
          found,
          present - found,
          wrong,
          percent(found / present),
          percent(found / (found + wrong)),
        ),
      )
    }
    const { present, found, wrong, recall, precision } = total
    console.log(line('together', present, found, present - found, wrong, percent(recall), percent(precision)))
    if (name !== 'all') continue
    for (const text of misses) console.log(`  missed: ${text}`)
    for (const text of wrongs) console.log(`  wrong:  ${text}`)
  }
}
