/** The relative error of a value read back from its bucket: 1 %. */
export const ALPHA = 0.01

/** γ = (1 + α) / (1 - α) (Masson, Rim & Lee, DDSketch, PVLDB 12(12), 2019): bucket i holds (γ^(i-1), γ^i]. */
export const GAMMA = (1 + ALPHA) / (1 - ALPHA)

/** ln γ, the divisor of the rule in SQL: `MAX(-32768, CAST(ceil(ln(x) / LN_GAMMA) AS INTEGER))`. */
export const LN_GAMMA = Math.log(GAMMA)

/** The bucket of 0, of what lies below it, and of what is too small to tell from it (under 1e-284). */
export const ZERO_BUCKET = -32_768

/** The bucket of a finite value in the caller's unit (minutes, seconds), an integer from -32768 to 35488. */
export function bucketOf(value: number): number {
  if (value <= 0) return ZERO_BUCKET
  // Adding 0 turns the -0 of values just under 1 into 0.
  return Math.max(ZERO_BUCKET, Math.ceil(Math.log(value) / LN_GAMMA)) + 0
}

/** The value that stands for a bucket, within ALPHA of every value in it: 2γ^i / (γ + 1). */
export function valueOf(bucket: number): number {
  if (bucket <= ZERO_BUCKET) return 0
  return (2 * Math.exp(bucket * LN_GAMMA)) / (GAMMA + 1)
}
