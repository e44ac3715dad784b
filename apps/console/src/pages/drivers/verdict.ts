import type { Drivers } from '@vigia/contracts/drivers'

export type Driver = Drivers['items'][number]

export type Verdict =
  | { is: 'insufficient' }
  /** No driver can be told from chance. */
  | { is: 'chance' }
  | {
      is: 'ranked'
      /** What weighs much and does badly, the strongest first; those that share a rank are level. */
      fix: { names: Driver[]; areLevel: boolean } | null
      keep: Driver[]
      /** What weighs without doing well or badly by itself: waits, channels, attributes. */
      heavy: Driver[]
      /** How many may be chance. */
      unclear: number
    }

/** What a map of drivers says. Where intervals overlap it ranks nobody: those of one rank come together. */
export function verdictOf({ sufficient, items }: Pick<Drivers, 'sufficient' | 'items'>): Verdict {
  if (!sufficient) return { is: 'insufficient' }
  const sure = items.filter(({ rank }) => rank !== null)
  if (sure.length === 0) return { is: 'chance' }
  const bad = sure.filter(({ priority }) => priority === 'fix')
  const strongest = Math.min(...bad.map(({ rank }) => rank ?? Infinity))
  const names = bad.filter(({ rank }) => rank === strongest)
  return {
    is: 'ranked',
    fix: names.length === 0 ? null : { names, areLevel: names.length > 1 },
    keep: sure.filter(({ priority, performance }) => priority === 'keep' && performance !== null),
    heavy: sure.filter(({ performance }) => performance === null),
    unclear: items.length - sure.length,
  }
}
