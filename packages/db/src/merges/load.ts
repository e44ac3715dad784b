import { sql, type SQL } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'
import { membersFrom, type Component, type MergeRow, type StoredIdentity, type StoredMember } from './rows.ts'

/** Everybody whom edges that hold or wait join with `seeds`, as a table `leaf(id)`. */
const closure = ({ organizationId }: Store, seeds: string): SQL => sql`WITH RECURSIVE leaf(id) AS (
    SELECT value FROM json_each(${seeds})
    UNION SELECT m.b FROM leaf CROSS JOIN merges m ON m.organization_id = ${organizationId} AND m.a = leaf.id
      WHERE m.status IN ('active', 'pending')
    UNION SELECT m.a FROM leaf CROSS JOIN merges m INDEXED BY merges_organization_id_b_idx
      ON m.organization_id = ${organizationId} AND m.b = leaf.id WHERE m.status IN ('active', 'pending'))`

const ownOf = (column: string) => sql.raw(`coalesce(p.${column}, c.${column})`)

const members = ({
  organizationId,
}: Store) => sql`SELECT c.id, c.created_at AS createdAt, c.merged_into AS mergedInto,
    ${ownOf('traits')} AS traits, ${ownOf('trait_times')} AS traitTimes, p.customer_id IS NOT NULL AS hasProfile
  FROM leaf CROSS JOIN customers c ON c.organization_id = ${organizationId} AND c.id = leaf.id
    LEFT JOIN profiles p ON p.organization_id = ${organizationId} AND p.customer_id = c.id ORDER BY c.id`

/** Whose each identity was first; the lists of those who speak for a person lead there. */
const identities = ({
  organizationId,
}: Store) => sql`SELECT coalesce(i.origin_id, i.customer_id) AS leaf, i.kind, i.value
  FROM leaf CROSS JOIN customers c ON c.organization_id = ${organizationId} AND c.id = leaf.id
    CROSS JOIN json_each(c.identities) e CROSS JOIN identities i ON i.organization_id = ${organizationId}
      AND i.kind = e.value ->> 'kind' AND i.value = e.value ->> 'value' ORDER BY 1, 2, 3`

const edgeColumns = sql`m.a, m.b, m.status, m.reason, m.via, m.actor, m.created_at AS createdAt, m.updated_at AS updatedAt`

const edges = ({ organizationId }: Store) => sql`SELECT ${edgeColumns}
  FROM leaf CROSS JOIN merges m ON m.organization_id = ${organizationId} AND m.a = leaf.id
  UNION SELECT ${edgeColumns} FROM leaf CROSS JOIN merges m INDEXED BY merges_organization_id_b_idx
    ON m.organization_id = ${organizationId} AND m.b = leaf.id ORDER BY 1, 2`

const cases = ({ organizationId }: Store) => sql`SELECT k.id, coalesce(k.origin_id, k.customer_id) AS leaf,
    k.opened_at AS openedAt, k.status, k.merged_status AS mergedStatus, k.version
  FROM leaf CROSS JOIN cases k INDEXED BY cases_organization_id_customer_id_sequence_idx
    ON k.organization_id = ${organizationId} AND k.customer_id = leaf.id
  WHERE k.status <> 'resolved' OR k.merged_status IS NOT NULL ORDER BY k.id`

/** All that a decision leans on, as one text. */
const fingerprint = (store: Store) => sql`SELECT json_array(
    (SELECT json_group_array(json_array(id, mergedInto, traits, traitTimes)) FROM (${members(store)})),
    (SELECT json_group_array(json_array(leaf, value)) FROM (${identities(store)}) WHERE kind = 'id'),
    (SELECT json_group_array(json_array(a, b, status)) FROM (${edges(store)})),
    (SELECT json_group_array(json_array(id, status, version)) FROM (${cases(store)}))) AS fingerprint`

/** Everybody who is or would be one person with any of `seeds`, customers as first made. */
export async function loadComponent(store: Store, seeds: readonly string[]): Promise<Component> {
  const whole = closure(store, JSON.stringify(seeds))
  const [people = [], names = [], joined = [], theirs = [], [print] = []] = await batch(store, [
    sql`${whole} ${members(store)}`,
    sql`${whole} ${identities(store)}`,
    sql`${whole} ${edges(store)}`,
    sql`${whole} ${cases(store)}`,
    sql`${whole} ${fingerprint(store)}`,
  ])
  return {
    members: membersFrom(people as unknown as StoredMember[], names as unknown as StoredIdentity[]),
    edges: joined as unknown as MergeRow[],
    cases: theirs as unknown as Component['cases'],
    fingerprint: String(print?.['fingerprint']),
  }
}

/**
 * Fails its transaction where the component has changed since it was loaded: reading what is no JSON is the one error
 * that a statement of D1 can raise by itself.
 */
export const guardComponent = (store: Store, seeds: readonly string[], expected: string): SQL =>
  sql`${closure(store, JSON.stringify(seeds))} SELECT CASE WHEN (${fingerprint(store)}) = ${expected} THEN 1
    ELSE json('changed meanwhile') END AS unchanged`

/** The ends of up to `limit` edges that wait. */
export async function pendingEdges(store: Store, limit: number): Promise<{ a: string; b: string }[]> {
  const [rows = []] = await batch(store, [
    sql`SELECT a, b FROM merges INDEXED BY merges_organization_id_pending_idx
      WHERE organization_id = ${store.organizationId} AND status = 'pending' LIMIT CAST(${limit} AS INTEGER)`,
  ])
  return rows as { a: string; b: string }[]
}
