import { decideEdges, settleCases, survivorsOf } from '@vigia/domain/merges'

import { batch, isChangedMeanwhile, type Store } from '../database/index.ts'
import { guardComponent, loadComponent, pendingEdges } from './load.ts'
import type { Component, MergeReason, MergeRow, MergeStatus } from './rows.ts'
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

/** The edges as they shall be: what was asked for is done, and what waits is decided. */
function edgesAfter({ edges, members }: Component, change: EdgeChange | null, now: Date): MergeRow[] {
  const updatedAt = now.getTime()
  const isAsked = ({ a, b }: MergeRow) => change?.a === a && change.b === b
  const told = edges.map((edge): MergeRow =>
    change && isAsked(edge) ? { ...edge, status: change.status, actor: change.actor, updatedAt } : edge,
  )
  const asked =
    change && !edges.some(isAsked) ? [{ ...change, via: null, createdAt: updatedAt, updatedAt }] : []
  const withId = members.filter(({ identities }) => identities.some(({ kind }) => kind === 'id'))
  const decided = decideEdges(members, [...told, ...asked], new Set(withId.map(({ id }) => id)))
  return decided.map((edge, i) => (told[i] && told[i] !== edge ? { ...edge, updatedAt } : edge))
}

const isPending = ({ status }: MergeRow) => status === 'pending'

/**
 * Load, decide, save, until nothing came between: the person or persons that `seeds` are, with `change` if any. Answers
 * who speaks for each from then on.
 */
async function resettle(
  store: Store,
  seeds: readonly string[],
  change: EdgeChange | null,
  now: Date,
): Promise<Map<string, string>> {
  for (let attempt = 0; ; attempt += 1) {
    const component = await loadComponent(store, seeds)
    const before = new Map(component.members.map(({ id, mergedInto }) => [id, mergedInto ?? id]))
    // Somebody else has carried it out meanwhile.
    if (!change && !component.edges.some(isPending)) return before
    const edges = edgesAfter(component, change, now)
    const survivors = survivorsOf(
      component.members,
      edges.filter(({ status }) => status === 'active'),
    )
    const cases = settleCases(component.cases, before, survivors)
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

/**
 * Carries out the merges that wait. Answers how many edges there were. One about which too much comes in between goes on
 * waiting: the next minute finds it.
 */
export async function applyMerges(store: Store, now: Date): Promise<number> {
  const edges = await pendingEdges(store, MOST_PENDING)
  for (const { a, b } of edges) {
    try {
      await resettle(store, [a, b], null, now)
    } catch (err) {
      if (!isChangedMeanwhile(err)) throw err
    }
  }
  return edges.length
}

/** Changes what is known about two customers as first made, and all that follows. Answers who speaks for each. */
export async function changeMerge(store: Store, change: EdgeChange, now: Date): Promise<Map<string, string>> {
  const [a, b] = change.a < change.b ? [change.a, change.b] : [change.b, change.a]
  return resettle(store, [a, b], { ...change, a, b }, now)
}

/**
 * Joins two customers as first made because another system says that they are one. What a person has parted stays parted.
 */
export async function requestMerge(
  store: Store,
  { a, b, reason, actor = null }: { a: string; b: string; reason: MergeReason; actor?: string | null },
  now: Date,
): Promise<void> {
  const { edges } = await loadComponent(store, [a, b])
  const isParted = edges.some(
    (edge) => edge.status === 'undone' && [edge.a, edge.b].includes(a) && [edge.a, edge.b].includes(b),
  )
  if (!isParted) await changeMerge(store, { a, b, status: 'active', reason, actor }, now)
}
