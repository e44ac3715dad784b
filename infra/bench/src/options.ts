import { parseArgs } from 'node:util'

export interface Options {
  /** Fewer and shorter rounds: for a look, not for a verdict. */
  quick: boolean
  /** The one group of rows to measure, null for all. */
  only: string | null
  /** How many signals the metrics query is measured over. */
  signals: number
}

/** A tenth of them must fill every bucket of a year by day and ten touchpoints. */
const FEWEST_SIGNALS = 40_000
const MOST_SIGNALS = 20_000_000

/** What the command line asks for. @throws Error that says what to mend. */
export function optionsOf(args: readonly string[], groups: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      signals: { type: 'string' },
    },
  })
  const { quick, only = null } = values
  const signals = Number(values.signals ?? (quick ? FEWEST_SIGNALS : 200_000))
  if (!Number.isInteger(signals) || signals < FEWEST_SIGNALS || signals > MOST_SIGNALS)
    throw new Error(`--signals goes from ${FEWEST_SIGNALS} to ${MOST_SIGNALS}`)
  if (only !== null && !groups.includes(only)) throw new Error(`--only is one of ${groups.join(', ')}`)
  return { quick, only, signals }
}
