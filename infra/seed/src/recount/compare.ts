export interface Figure {
  n: number
  value: number
}

export interface Comparison {
  group: string
  file: Figure | null
  api: Figure | null
  isSame: boolean
}

/** Sums of a few thousand floats differ in the last digits. */
const HAIR = 1e-9

const same = (one: Figure | null, other: Figure | null): boolean =>
  one !== null && other !== null && one.n === other.n && Math.abs(one.value - other.value) < HAIR

/** The scores of each group, each with its count and what `figure` makes of it. */
export function figuresOf(
  scored: Iterable<readonly [group: string, score: number]>,
  figure: (scores: readonly number[]) => number,
): Map<string, Figure> {
  const groups = new Map<string, number[]>()
  for (const [group, score] of scored) {
    const scores = groups.get(group)
    if (scores) scores.push(score)
    else groups.set(group, [score])
  }
  return new Map([...groups].map(([group, scores]) => [group, { n: scores.length, value: figure(scores) }]))
}

/** Group by group, the largest first; what only one side has is a difference. */
export function compare(file: ReadonlyMap<string, Figure>, api: ReadonlyMap<string, Figure>): Comparison[] {
  const names = [...new Set([...file.keys(), ...api.keys()])]
  const rows = names.map((group): Comparison => {
    const [one, other] = [file.get(group) ?? null, api.get(group) ?? null]
    return { group, file: one, api: other, isSame: same(one, other) }
  })
  return rows.toSorted((a, b) => (b.file?.n ?? 0) - (a.file?.n ?? 0))
}

const cells = (figure: Figure | null): string =>
  figure === null
    ? `${'–'.padStart(8)} ${'–'.padStart(10)}`
    : `${String(figure.n).padStart(8)} ${figure.value.toFixed(4).padStart(10)}`

/** The comparison as a person reads it. */
export const table = (rows: readonly Comparison[]): string =>
  [
    `${'group'.padEnd(30)} ${'file n'.padStart(8)} ${'value'.padStart(10)} ${'API n'.padStart(8)} ${'value'.padStart(10)}`,
    ...rows.map(
      ({ group, file, api, isSame }) =>
        `${group.padEnd(30)} ${cells(file)} ${cells(api)}  ${isSame ? 'same' : 'DIFFERENT'}`,
    ),
  ].join('\n')
