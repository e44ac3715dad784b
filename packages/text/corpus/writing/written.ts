import { linesOf } from '../bank.ts'
import type { Example, Phrases } from '../corpus.ts'
import { themesOf } from '../../src/themes/index.ts'
import type { SentimentLabel } from '../../src/analysis/index.ts'

/** The sentences that were written one by one; what they are about is read off them. */
export function writtenOut({ language, sentences }: Phrases): Example[] {
  const labels: readonly SentimentLabel[] = ['negative', 'neutral', 'positive']
  return labels.flatMap((label) =>
    linesOf(sentences[label]).map((text) => ({
      text,
      language,
      touchpoint: 'any',
      label,
      emotion: null,
      themes: themesOf(text, language).map(({ id }) => id),
      severity: label === 'negative' ? 'mild' : 'none',
    })),
  )
}
