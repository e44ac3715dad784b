import type { Tier } from '../risk/index.ts'

/** The first 20 bits of an id's random part, as a share of 1: uniform, and the same whenever it is asked. */
function placeOf(id: string): number {
  const digits = id.slice(id.indexOf('_') + 1).slice(0, 4)
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
  return (
    Array.from(digits).reduce((sum, digit) => sum * 32 + Math.max(0, alphabet.indexOf(digit)), 0) / 32 ** 4
  )
}

/**
 * Whether nobody is told of a new case, so that the effect of acting can be measured: a share (0 to 0.2) of cases, drawn by
 * the case's own id. Only where the tier is `alert`: a critical one is never left alone.
 */
export function isHeldOut(caseId: string, tier: Tier, share: number): boolean {
  return tier === 'alert' && placeOf(caseId) < share
}
