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
  /** Whether each side has a caller's own id; theirs differ, or they would be one already. */
  aHasId: boolean
  bHasId: boolean
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
