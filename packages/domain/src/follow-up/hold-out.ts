import { placeOf } from '../ids/index.ts'
import type { Tier } from '../risk/index.ts'

/**
 * Whether nobody is told of a new case, so that the effect of acting can be measured: a share (0 to 0.2) of cases, drawn by
 * the case's own id. Only where the tier is `alert`: a critical one is never left alone.
 */
export function isHeldOut(caseId: string, tier: Tier, share: number): boolean {
  return tier === 'alert' && placeOf(caseId) < share
}
