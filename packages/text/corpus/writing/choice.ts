export type Random = () => number

export function pick<T>(things: readonly T[], random: Random): T {
  const one = things[Math.floor(random() * things.length)]
  if (one === undefined) throw new Error('Nothing to choose from')
  return one
}

/** Takes one way through `(a|b|)` wherever it stands. */
export const vary = (line: string, random: Random): string =>
  line
    .replace(/\(([^()]*)\)/g, (_, ways: string) => pick(ways.split('|'), random))
    .replace(/\s+/g, ' ')
    .replace(/ ([,.])/g, '$1')
    .trim()
