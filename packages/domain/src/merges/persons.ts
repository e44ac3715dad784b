import type { IdentityKind } from '../signals/index.ts'

/** That two customers as first made, `a` < `b`, are one person. */
export interface MergeEdge {
  a: string
  b: string
}

/** A customer as first made. */
export interface Leaf {
  id: string
  /** Milliseconds since 1970. */
  createdAt: number
}

export interface Link {
  /** The weaker of the two identities that one signal carried; null for a merge that somebody asked for. */
  via: IdentityKind | null
  /** Whether the person on each side has a caller's own id; theirs differ, or they would be one already. */
  aHasId: boolean
  bHasId: boolean
}

/** An edge that holds (`active`), waits to be decided (`pending`), or was decided against. */
export interface Judged extends MergeEdge {
  status: 'pending' | 'active' | 'refused' | 'undone'
  via: IdentityKind | null
}

/**
 * Whether a link makes one person of two. A shared computer, which is all that an anonymous id stands for, never joins
 * two people whom the caller tells apart by ids of their own.
 */
export const decideLink = ({ via, aHasId, bHasId }: Link): 'active' | 'refused' =>
  via === 'anonymousId' && aHasId && bHasId ? 'refused' : 'active'

const older = (one: Leaf, other: Leaf): Leaf => {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? one : other
  return one.id < other.id ? one : other
}

/**
 * Who speaks for each customer: the oldest of all who are joined by edges, directly or through others. It follows from
 * the edges alone, whatever the order in which they came and went.
 */
export function survivorsOf(leaves: readonly Leaf[], edges: readonly MergeEdge[]): Map<string, string> {
  const groups = new Map(leaves.map((leaf) => [leaf.id, new Set([leaf])]))
  for (const { a, b } of edges) {
    const [one, other] = [groups.get(a), groups.get(b)]
    if (!one || !other || one === other) continue
    for (const leaf of other) {
      one.add(leaf)
      groups.set(leaf.id, one)
    }
  }
  const oldest = new Map([...new Set(groups.values())].map((group) => [group, [...group].reduce(older).id]))
  return new Map([...groups].map(([id, group]) => [id, oldest.get(group) ?? id]))
}

const strongestFirst = (one: Judged, other: Judged): number => {
  const weak = Number(one.via === 'anonymousId') - Number(other.via === 'anonymousId')
  return weak || (`${one.a} ${one.b}` < `${other.a} ${other.b}` ? -1 : 1)
}

/**
 * The edges with those that wait decided, devices last: what counts is whether the whole person on either side, as joined
 * so far, has an id. `withId` names the customers as first made whom the caller gave one.
 */
export function decideEdges<T extends Judged>(
  leaves: readonly Leaf[],
  edges: readonly T[],
  withId: ReadonlySet<string>,
): T[] {
  const decided = new Map<T, T>()
  const holding: T[] = edges.filter(({ status }) => status === 'active')
  for (const edge of edges.filter(({ status }) => status === 'pending').toSorted(strongestFirst)) {
    const survivors = survivorsOf(leaves, holding)
    const named = new Set([...withId].map((id) => survivors.get(id) ?? id))
    const [one, other] = [survivors.get(edge.a) ?? edge.a, survivors.get(edge.b) ?? edge.b]
    const areOne = one === other
    const status = areOne
      ? 'active'
      : decideLink({ via: edge.via, aHasId: named.has(one), bHasId: named.has(other) })
    const judged = { ...edge, status }
    decided.set(edge, judged)
    if (status === 'active') holding.push(judged)
  }
  return edges.map((edge) => decided.get(edge) ?? edge)
}
