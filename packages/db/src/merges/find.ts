import { sql } from 'drizzle-orm'

import { rowsOf, type Directory, type Store } from '../database/index.ts'
import { loadComponent } from './load.ts'
import type { Component } from './rows.ts'

/** Who speaks for a customer today: itself, or whom it was merged into; null for nobody of ours. */
export async function currentCustomerId(store: Store, id: string): Promise<string | null> {
  const [row] = await rowsOf<{ id: string }>(
    store,
    sql`SELECT coalesce(merged_into, id) AS id FROM customers
      WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
  return row?.id ?? null
}

export interface KnownIdentity {
  /** The customer today. */
  customerId: string
  /** The customer as first made. */
  leaf: string
}

/** Whose an identity is; null for an unknown one. */
export async function customerOfIdentity(
  store: Store,
  kind: string,
  value: string,
): Promise<KnownIdentity | null> {
  const [row] = await rowsOf<KnownIdentity>(
    store,
    sql`SELECT customer_id AS customerId, coalesce(origin_id, customer_id) AS leaf FROM identities
      WHERE organization_id = ${store.organizationId} AND kind = ${kind} AND value = ${value}`,
  )
  return row ?? null
}

/** The customers as first made who are or were one person with `id`, and all that joins or parts them. */
export async function readPerson(store: Store, id: string): Promise<Component> {
  const person = await loadComponent(store, [id])
  const known = new Set(person.members.map((member) => member.id))
  const parted = person.edges.flatMap(({ a, b }) => [a, b]).filter((end) => !known.has(end))
  if (parted.length === 0) return person
  const { members } = await loadComponent(store, [id, ...parted])
  return { ...person, members }
}

/** The organizations in which an edge waits: something was cut off between a signal and what it showed. */
export async function organizationsWithPendingMerges(directory: Directory): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    directory,
    sql`SELECT DISTINCT organization_id AS id FROM merges INDEXED BY merges_organization_id_pending_idx
      WHERE status = 'pending' LIMIT 100`,
  )
  return rows.map(({ id }) => id)
}
