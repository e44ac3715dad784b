import type { RiskPolicy } from './policy.ts'

/** From the calmest to the gravest. */
export const tiers = ['none', 'watch', 'alert', 'critical'] as const

export type Tier = (typeof tiers)[number]

/** The tier of a probability; each begins at its threshold. */
export function tierOf(probability: number, { watch, alert, critical }: RiskPolicy['tiers']): Tier {
  if (probability >= critical) return 'critical'
  if (probability >= alert) return 'alert'
  return probability >= watch ? 'watch' : 'none'
}

/** Negative, zero or positive as `a` is calmer than, the same as, or graver than `b`. */
export function compareTiers(a: Tier, b: Tier): number {
  return tiers.indexOf(a) - tiers.indexOf(b)
}
