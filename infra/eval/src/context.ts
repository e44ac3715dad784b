import type { Random } from '@vigia/seed/random'

import type { Section } from './report/section.ts'

/** What every part of the protocol gets. */
export interface Context {
  /** The folder of the data. */
  data: string
  /** The text that all chance follows from. */
  seed: string
  random: (purpose: string) => Random
  /** One line of progress. */
  say: (line: string) => void
}

export type Part = (context: Context) => Promise<Section>
