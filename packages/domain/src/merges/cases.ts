export type LiveStatus = 'open' | 'acknowledged' | 'contacted'

/** A case that is open, or that only a merge has ended. */
export interface LiveCase {
  id: string
  /** The customer as first made. */
  leaf: string
  openedAt: number
  status: LiveStatus | 'resolved'
  /** The status that a merge ended. */
  mergedStatus: LiveStatus | null
}

export interface CaseChange {
  id: string
  status: LiveStatus | 'resolved'
  mergedStatus: LiveStatus | null
}

const liveStatusOf = ({ status, mergedStatus }: LiveCase): LiveStatus | null =>
  mergedStatus ?? (status === 'resolved' ? null : status)

/**
 * One person has one open case: of all that are open the oldest goes on, the others are ended until the merge is undone.
 * Answers the cases that change.
 */
export function settleCases(
  cases: readonly LiveCase[],
  survivors: ReadonlyMap<string, string>,
): CaseChange[] {
  const byPerson = Map.groupBy(cases, ({ leaf }) => survivors.get(leaf) ?? leaf)
  return [...byPerson.values()].flatMap((theirs) => {
    const inOrder = theirs.toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1))
    return inOrder.flatMap((each, place): CaseChange[] => {
      const live = liveStatusOf(each)
      if (live === null) return []
      const wanted: CaseChange =
        place === 0
          ? { id: each.id, status: live, mergedStatus: null }
          : { id: each.id, status: 'resolved', mergedStatus: live }
      return wanted.status === each.status && wanted.mergedStatus === each.mergedStatus ? [] : [wanted]
    })
  })
}
