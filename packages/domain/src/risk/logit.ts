/** Log-odds of a probability. */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability))
}
