/**
 * Adjusted p-values in the order given: those at or below q keep the expected share of false findings at q
 * (Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57:289).
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const adjusted = pValues.map(() => 1)
  const largestFirst = pValues.map((p, index) => ({ p, index })).toSorted((a, b) => b.p - a.p)
  let least = 1
  for (const [step, { p, index }] of largestFirst.entries()) {
    least = Math.min(least, (p * pValues.length) / (pValues.length - step))
    adjusted[index] = least
  }
  return adjusted
}
