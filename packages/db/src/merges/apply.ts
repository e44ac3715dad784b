import { decideLink, settleCases, survivorsOf } from '@vigia/domain/merges'

import { batch, isChangedMeanwhile, type Store } from '../database/index.ts'
import { guardComponent, loadComponent, pendingEdges } from './load.ts'
import type { Component, Member, MergeReason, MergeRow, MergeStatus } from './rows.ts'
import { settle } from './save.ts'

const MOST_TRIES = 20
const MOST_PENDING = 200

/** What somebody wants of the edge between two customers as first made. */
export interface EdgeChange {
  a: string
  b: string
  status: MergeStatus
  reason: MergeReason
  actor: string | null
}

const hasId = (members: readonly Member[], id: string): boolean =>
  members.find((member) => member.id === id)?.identities.some(({ kind }) => kind === 'id') ?? false

/** The edges as they shall be: what was asked for is done, and what waits is decided. */
function edgesAfter({ edges, members }: Component, change: EdgeChange | null, now: Date): MergeRow[] {
  const updatedAt = now.getTime()
  const isAsked = ({ a, b }: MergeRow) => change?.a === a && change.b === b
  const known = edges.map((edge): MergeRow => {
    if (change && isAsked(edge)) return { ...edge, status: change.status, actor: change.actor, updatedAt }
    if (edge.status !== 'pending') return edge
    const link = { via: edge.via, aHasId: hasId(members, edge.a), bHasId: hasId(members, edge.b) }
    return { ...edge, status: decideLink(link), updatedAt }
  })
  if (!change || edges.some(isAsked)) return known
  return [...known, { ...change, via: null, createdAt: updatedAt, updatedAt }]
}

/** Load, decide, save, until nothing came between: the person or persons that `seeds` are, with `change` if any. */
async function resettle(
  store: Store,
  seeds: readonly string[],
  change: EdgeChange | null,
  now: Date,
): Promise<Map<string, string>> {
  for (let attempt = 0; ; attempt += 1) {
    const component = await loadComponent(store, seeds)
    const edges = edgesAfter(component, change, now)
    const survivors = survivorsOf(
      component.members,
      edges.filter(({ status }) => status === 'active'),
    )
    const cases = settleCases(component.cases, survivors)
    try {
      const changed = edges.filter((edge) => !component.edges.includes(edge))
      await batch(store, [
        guardComponent(store, seeds, component.fingerprint),
        ...settle(store, component, { survivors, edges: changed, cases }, now),
      ])
      return survivors
    } catch (err) {
      if (!isChangedMeanwhile(err) || attempt >= MOST_TRIES) throw err
    }
  }
}

/** Carries out the merges that wait. Answers how many edges there were. */
export async function applyMerges(store: Store, now: Date): Promise<number> {
  const edges = await pendingEdges(store, MOST_PENDING)
  for (const { a, b } of edges) await resettle(store, [a, b], null, now)
  return edges.length
}

/** Changes what is known about two customers as first made, and all that follows. Answers who speaks for each. */
export async function changeMerge(store: Store, change: EdgeChange, now: Date): Promise<Map<string, string>> {
  const [a, b] = change.a < change.b ? [change.a, change.b] : [change.b, change.a]
  return resettle(store, [a, b], { ...change, a, b }, now)
}
