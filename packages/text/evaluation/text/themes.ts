import { expandCorpus } from '../../corpus/corpus.ts'
import { analyze } from '../../src/analysis/index.ts'
import { themeIds } from '../../src/themes/index.ts'
import { line, share } from './table.ts'

const PER_LABEL = 1000
const SEED = 2
const FEW = 20

/** How many of the themes that our own corpus was written about are found in its comments, theme by theme. */
export function themeLines(): string[] {
  const corpus = expandCorpus(PER_LABEL, SEED)
  const found = corpus.map(
    ({ text, language }) => new Set(analyze(text, language).themes.map(({ id }) => id)),
  )
  const recall = (language: string, isOne: (theme: string) => boolean): string => {
    let [written, hit] = [0, 0]
    for (const [at, one] of corpus.entries()) {
      for (const theme of one.language === language ? one.themes.filter(isOne) : []) {
        written += 1
        if (found[at]?.has(theme)) hit += 1
      }
    }
    return written < FEW ? '–' : share(hit / written)
  }
  const row = (name: string, isOne: (theme: string) => boolean): string =>
    line(name, recall('es', isOne), recall('en', isOne))
  return [
    line('themes found in our corpus', 'ES', 'EN'),
    row('together', () => true),
    ...themeIds.map((id) => row(`  ${id}`, (theme) => theme === id)),
  ]
}
