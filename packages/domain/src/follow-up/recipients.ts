import type { FollowUp } from './follow-up.ts'

/** Where an alert could go, and whose that place is; null for the whole organization's. */
export interface AlertTarget {
  id: string
  managerId: string | null
}

/**
 * The places that hear of an alert. One that rules alone raised goes where those rules say, if every one of them names a
 * place that is still there; any other, and one whose places are gone, to those of `usual`: an alert is never lost.
 */
export function recipientsOf<T extends AlertTarget>(
  { alert, firings }: Pick<FollowUp, 'alert' | 'firings'>,
  targets: readonly T[],
  usual: (target: T) => boolean,
): T[] {
  const named = firings.map(({ destinations = [] }) => targets.filter(({ id }) => destinations.includes(id)))
  if (alert !== 'rule' || named.some((places) => places.length === 0)) return targets.filter(usual)
  const chosen = new Set(named.flat())
  return targets.filter((target) => chosen.has(target))
}
