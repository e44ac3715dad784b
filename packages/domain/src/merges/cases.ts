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

const liveStatusOf = ({
  status,
  mergedStatus,
}: Pick<LiveCase, 'status' | 'mergedStatus'>): LiveStatus | null =>
  status === 'resolved' ? mergedStatus : status

/** Whoever lost somebody: their own case, which only the merge had ended, may go on. */
function partedFrom(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Set<string> {
  const together = Map.groupBy([...before], ([, person]) => person).values()
  const parted = [...together].filter(
    (theirs) => new Set(theirs.map(([leaf]) => after.get(leaf) ?? leaf)).size > 1,
  )
  return new Set(parted.flatMap((theirs) => theirs.map(([leaf]) => leaf)))
}

/**
 * One person has one open case: of all that are open the oldest goes on, the others are ended until the merge is undone.
 * A case that a merge has ended comes back when its person parts, never by a further merge. `before` and `after` tell who
 * speaks for each customer as first made. Answers the cases that change.
 */
export function settleCases(
  cases: readonly LiveCase[],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): CaseChange[] {
  const parted = partedFrom(before, after)
  const able = cases.filter(({ status, leaf }) => status !== 'resolved' || parted.has(leaf))
  const byPerson = Map.groupBy(able, ({ leaf }) => after.get(leaf) ?? leaf)
  return [...byPerson.values()].flatMap((theirs) => {
    const inOrder = theirs.toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1))
    const live = inOrder.flatMap(({ id, ...each }) => {
      const status = liveStatusOf(each)
      return status === null ? [] : [{ id, was: each, status }]
    })
    return live.flatMap(({ id, was, status }, place): CaseChange[] => {
      const wanted: CaseChange =
        place === 0 ? { id, status, mergedStatus: null } : { id, status: 'resolved', mergedStatus: status }
      return wanted.status === was.status && wanted.mergedStatus === was.mergedStatus ? [] : [wanted]
    })
  })
}
