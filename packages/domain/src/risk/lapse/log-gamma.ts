const halfLogTwoPi = Math.log(2 * Math.PI) / 2

/** ln Γ(x), x > 0: raised to x >= 10 by recurrence, then Stirling's series (DLMF 5.11.1), right to 1e-11. */
export function logGamma(x: number): number {
  let shift = 0
  let y = x
  for (; y < 10; y += 1) shift -= Math.log(y)
  const square = y * y
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / y
  return shift + (y - 0.5) * Math.log(y) - y + halfLogTwoPi + series
}
