export type Kind = 'email' | 'phone' | 'card' | 'iban' | 'national_id'

/** A comment with what is personal in it. */
export interface Crafted {
  text: string
  personal: { kind: Kind; text: string }[]
  /** Half of them were written down and never looked at while the rules were made. */
  isHeldOut: boolean
}

type Told = readonly [frame: string, kind: Kind, value: string]

/** Personal comments put their value where their frame says `{}`; every other one is held out. */
export const personal = (told: readonly Told[]): Crafted[] =>
  told.map(([frame, kind, value], i) => ({
    text: frame.replace('{}', value),
    personal: [{ kind, text: value }],
    isHeldOut: i % 2 === 1,
  }))

/** Comments with numbers that belong to nobody. */
export const harmless = (texts: readonly string[]): Crafted[] =>
  texts.map((text, i) => ({ text, personal: [], isHeldOut: i % 2 === 1 }))
