interface Vertex {
  at: number[]
  value: number
}

export interface Search {
  /** How far the first simplex reaches along each axis. */
  step: number
  /** Ends when the best and the worst vertex differ by less. */
  tolerance: number
  rounds: number
}

const toward = (from: number[], to: number[], share: number) =>
  from.map((value, axis) => value + share * ((to[axis] ?? 0) - value))

const byValue = (a: Vertex, b: Vertex) => a.value - b.value

/**
 * The lowest point found of a function of few variables, without derivatives (Nelder & Mead 1965, with the usual
 * reflection 1, expansion 2, contraction and shrinkage ½).
 */
export function nelderMead(lower: (at: number[]) => number, start: number[], search: Search): Vertex {
  const vertex = (at: number[]): Vertex => ({ at, value: lower(at) })
  const first = vertex(start)
  let simplex = [
    first,
    ...start.map((_, axis) => vertex(start.map((x, other) => (other === axis ? x + search.step : x)))),
  ].toSorted(byValue)

  const replaced = (simplexNow: Vertex[], best: Vertex, worst: Vertex): Vertex[] => {
    const others = simplexNow.slice(0, -1)
    const centre = start.map(
      (_, axis) => others.reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / others.length,
    )
    const reflected = vertex(toward(centre, worst.at, -1))
    if (reflected.value < best.value) {
      const expanded = vertex(toward(centre, worst.at, -2))
      return [...others, expanded.value < reflected.value ? expanded : reflected]
    }
    if (reflected.value < (others.at(-1) ?? best).value) return [...others, reflected]
    const nearer = reflected.value < worst.value ? reflected : worst
    const contracted = vertex(toward(centre, nearer.at, 0.5))
    if (contracted.value < nearer.value) return [...others, contracted]
    return [best, ...simplexNow.slice(1).map(({ at }) => vertex(toward(best.at, at, 0.5)))]
  }

  for (let round = 0; round < search.rounds; round += 1) {
    const [best, worst] = [simplex[0] ?? first, simplex.at(-1) ?? first]
    if (worst.value - best.value < search.tolerance) break
    simplex = replaced(simplex, best, worst).toSorted(byValue)
  }
  return simplex[0] ?? first
}
