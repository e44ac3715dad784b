import type { RiskFeatures } from './features.ts'

/**
 * Where most of a risk comes from: the touchpoint of the oldest open issue, else of the worst recent negative experience
 * (the newest of equals), else of the last activity; null when nothing is known.
 */
export function touchpointOf({ openIssue, recentNegatives, lastTouchpoint }: RiskFeatures): string | null {
  if (openIssue) return openIssue.touchpoint
  const [first, ...others] = recentNegatives
  if (!first) return lastTouchpoint
  return others.reduce((worst, each) => (each.severity >= worst.severity ? each : worst), first).touchpoint
}
