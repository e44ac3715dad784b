interface Theme {
  id: string
  n: number
  difference: number | null
  significant: boolean
  sentiment: number
}

const SHOWN = 4

/** Themes that are spoken of more and less than the week before, the largest move first; the significant ones before others. */
export function moved<T extends Theme>(themes: readonly T[]): { up: T[]; down: T[] } {
  const told = themes.filter(({ n, difference }) => difference !== null && n > 0)
  const by = (sign: 1 | -1) =>
    told
      .filter(({ difference }) => (difference ?? 0) * sign > 0)
      .toSorted(
        (a, b) =>
          Number(b.significant) - Number(a.significant) || ((b.difference ?? 0) - (a.difference ?? 0)) * sign,
      )
      .slice(0, SHOWN)
  return { up: by(1), down: by(-1) }
}

interface Counted {
  openedAt: string
  resolvedAt: string | null
  overdue: boolean
}

/** How many cases were opened and closed in a half-open period of instants, and how many are overdue by now. */
export function casesOf(cases: readonly Counted[], from: Date, to: Date) {
  const isIn = (at: string | null) =>
    at !== null && Date.parse(at) >= from.getTime() && Date.parse(at) < to.getTime()
  return {
    opened: cases.filter(({ openedAt }) => isIn(openedAt)).length,
    closed: cases.filter(({ resolvedAt }) => isIn(resolvedAt)).length,
    overdue: cases.filter(({ overdue }) => overdue).length,
  }
}

/** The first name alone: what is printed lies about. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

export type Step =
  | { do: 'call'; names: string[] }
  | { do: 'overdue'; count: number }
  | { do: 'touchpoint'; name: string }
  | { do: 'theme'; name: string }
  | { do: 'ask' }

interface Known {
  atRisk: readonly string[]
  overdue: number
  /** Touchpoints whose whole interval lies below the total. */
  weak: readonly string[]
  /** Themes that are spoken of more, beyond chance, and badly. */
  worse: readonly string[]
  answers: number
}

const FEW = 30

/** What to do next, by what the week showed: people first, then promises, then causes; at most four. */
export function nextSteps({ atRisk, overdue, weak, worse, answers }: Known): Step[] {
  const steps: (Step | null)[] = [
    atRisk.length > 0 ? { do: 'call', names: atRisk.slice(0, 3) } : null,
    overdue > 0 ? { do: 'overdue', count: overdue } : null,
    weak[0] === undefined ? null : { do: 'touchpoint', name: weak[0] },
    worse[0] === undefined ? null : { do: 'theme', name: worse[0] },
    answers < FEW ? { do: 'ask' } : null,
  ]
  return steps.filter((step) => step !== null).slice(0, 4)
}
