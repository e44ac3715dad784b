import { columnsOf, foldProfiles, type CaseChange } from '@vigia/domain/merges'
import { sql, type SQL } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import type { Component, Member, MergeRow } from './rows.ts'

/** Who speaks for each member from now on, and what changes by it. */
export interface Settlement {
  survivors: ReadonlyMap<string, string>
  /** Those that changed. */
  edges: readonly MergeRow[]
  cases: readonly CaseChange[]
}

const at = (now: Date) => sql`CAST(${now.getTime()} AS INTEGER)`

/** Tables whose rows follow their customer, each with the index that finds them. */
const followers = [
  ['signals', 'signals_organization_id_customer_id_occurred_at_idx'],
  ['outcomes', 'outcomes_organization_id_customer_id_occurred_at_idx'],
  ['responses', 'responses_organization_id_customer_id_idx'],
  ['asks', 'asks_organization_id_customer_id_at_idx'],
  ['invitations', 'invitations_organization_id_customer_id_idx'],
  ['foreign_records', 'foreign_records_organization_id_customer_id_idx'],
  ['cases', 'cases_organization_id_customer_id_sequence_idx'],
] as const

interface Move {
  leaf: string
  from: string
  to: string
}

const movesOf = (members: readonly Member[], survivors: Settlement['survivors']): Move[] =>
  members.flatMap(({ id, mergedInto }) => {
    const [from, to] = [mergedInto ?? id, survivors.get(id) ?? id]
    return from === to ? [] : [{ leaf: id, from, to }]
  })

const moveRows = ({ organizationId }: Store, { leaf, from, to }: Move): SQL[] =>
  followers.map(
    ([table, index]) => sql`UPDATE ${sql.raw(`${table} INDEXED BY ${index}`)}
      SET customer_id = ${to}, origin_id = ${leaf === to ? null : leaf}
      WHERE organization_id = ${organizationId} AND customer_id = ${from} AND coalesce(origin_id, customer_id) = ${leaf}`,
  )

/** Identities have no index by customer; the customer's own list of them leads there. */
const moveIdentities = ({ organizationId }: Store, { leaf, from, to }: Move): SQL =>
  sql`UPDATE identities SET customer_id = ${to}, origin_id = ${leaf === to ? null : leaf}
    WHERE organization_id = ${organizationId} AND (kind, value) IN (
        SELECT e.value ->> 'kind', e.value ->> 'value' FROM customers c, json_each(c.identities) e
        WHERE c.organization_id = ${organizationId} AND c.id = ${from})
      AND customer_id = ${from} AND coalesce(origin_id, customer_id) = ${leaf}`

/** What is told of a case goes where the case went. */
const moveStories = ({ organizationId }: Store, { from, to }: Move): SQL[] => {
  const theirs = sql`case_id IN (SELECT id FROM cases WHERE organization_id = ${organizationId} AND customer_id = ${to})`
  return ['case_events', 'alerts'].map(
    (table) => sql`UPDATE ${sql.identifier(table)} SET customer_id = ${to}
      WHERE organization_id = ${organizationId} AND customer_id = ${from} AND ${theirs}`,
  )
}

const changeCase = (
  { organizationId }: Store,
  { id, status, mergedStatus }: CaseChange,
  now: Date,
): SQL[] => [
  sql`UPDATE cases SET status = ${status}, merged_status = ${mergedStatus}, version = version + 1,
      resolved_at = ${status === 'resolved' ? at(now) : null}, updated_at = ${at(now)}
    WHERE organization_id = ${organizationId} AND id = ${id}`,
  sql`INSERT INTO case_events (organization_id, case_id, version, customer_id, at, action, status)
    SELECT organization_id, id, version, customer_id, ${at(now)}, ${status === 'resolved' ? 'merge' : 'unmerge'}, status
    FROM cases WHERE organization_id = ${organizationId} AND id = ${id}`,
]

/** The lists of identities for display: first everybody's to everybody, then to each what is theirs. */
const mirrors = ({ organizationId }: Store, ids: string): SQL[] => [
  sql`UPDATE customers SET identities = (SELECT json_group_array(json(v)) FROM (
      SELECT DISTINCT json(e.value) AS v FROM json_each(${ids}) w
        CROSS JOIN customers c ON c.organization_id = ${organizationId} AND c.id = w.value
        CROSS JOIN json_each(c.identities) e))
    WHERE organization_id = ${organizationId} AND id IN (SELECT value FROM json_each(${ids}))`,
  sql`UPDATE customers SET identities = (SELECT json_group_array(json(e.value)) FROM json_each(customers.identities) e
      CROSS JOIN identities i ON i.organization_id = ${organizationId} AND i.kind = e.value ->> 'kind'
        AND i.value = e.value ->> 'value' WHERE i.customer_id = customers.id)
    WHERE organization_id = ${organizationId} AND id IN (SELECT value FROM json_each(${ids}))`,
]

/** What a customer shows: a survivor what all of them were told, each other what it was told by itself. */
const viewOf = ({ organizationId }: Store, { id }: Member, root: string, told: readonly Member[]): SQL => {
  const { traits, times } = foldProfiles(told)
  const { name, segment, value } = columnsOf(traits)
  return sql`UPDATE customers SET merged_into = ${id === root ? null : root}, traits = ${JSON.stringify(traits)},
      trait_times = ${JSON.stringify(times)}, name = ${name}, segment = ${segment ?? ''}, value = ${value}
    WHERE organization_id = ${organizationId} AND id = ${id}`
}

/** Each member of several keeps what it was told by itself; who is alone again is the customer's own row. */
const keepProfiles = (
  { organizationId }: Store,
  members: readonly Member[],
  alone: readonly string[],
): SQL[] => [
  sql`INSERT INTO profiles (organization_id, customer_id, traits, trait_times)
    SELECT ${organizationId}, m.value ->> 'id', m.value ->> 'traits', m.value ->> 'times'
    FROM json_each(${JSON.stringify(members)}) m WHERE true ON CONFLICT DO NOTHING`,
  sql`DELETE FROM profiles WHERE organization_id = ${organizationId}
    AND customer_id IN (SELECT value FROM json_each(${JSON.stringify(alone)}))`,
]

const saveEdges = ({ organizationId }: Store, edges: readonly MergeRow[]): SQL =>
  sql`INSERT INTO merges (organization_id, a, b, status, reason, via, actor, created_at, updated_at)
    SELECT ${organizationId}, e.value ->> 'a', e.value ->> 'b', e.value ->> 'status', e.value ->> 'reason',
      e.value ->> 'via', e.value ->> 'actor', e.value ->> 'createdAt', e.value ->> 'updatedAt'
    FROM json_each(${JSON.stringify(edges)}) e WHERE true
    ON CONFLICT DO UPDATE SET status = excluded.status, actor = excluded.actor, updated_at = excluded.updated_at`

/** Everything that follows when customers turn out to be one person, or two: the statements of one transaction. */
export function settle(store: Store, component: Component, settlement: Settlement, now: Date): SQL[] {
  const { organizationId } = store
  const { members } = component
  const { survivors, edges, cases } = settlement
  const groups = Map.groupBy(members, ({ id }) => survivors.get(id) ?? id)
  const alone = [...groups].filter(([, group]) => group.length === 1).map(([root]) => root)
  const moves = movesOf(members, survivors)
  const ids = JSON.stringify(members.map(({ id }) => id))
  const losers = JSON.stringify(members.filter(({ id }) => survivors.get(id) !== id).map(({ id }) => id))
  const inLosers = sql`organization_id = ${organizationId} AND customer_id IN (SELECT value FROM json_each(${losers}))`
  const ending = cases.filter(({ status }) => status === 'resolved')
  const goingOn = cases.filter(({ status }) => status !== 'resolved')
  return [
    saveEdges(store, edges),
    ...keepProfiles(
      store,
      members.filter(({ id }) => !alone.includes(id)),
      alone,
    ),
    // A person has one open case at any moment, so those that end do so before anything moves.
    ...ending.flatMap((each) => changeCase(store, each, now)),
    ...moves.flatMap((move) => [
      ...moveRows(store, move),
      moveIdentities(store, move),
      ...moveStories(store, move),
    ]),
    ...goingOn.flatMap((each) => changeCase(store, each, now)),
    ...mirrors(store, ids),
    ...[...groups].flatMap(([root, group]) =>
      group.map((member) => viewOf(store, member, root, member.id === root ? group : [member])),
    ),
    sql`DELETE FROM risks WHERE ${inLosers}`,
    sql`DELETE FROM touched WHERE ${inLosers}`,
    sql`INSERT INTO touched (organization_id, customer_id, revision)
      SELECT ${organizationId}, value, abs(random() % 1000000007) FROM json_each(${JSON.stringify([...groups.keys()])})
      WHERE true ON CONFLICT DO UPDATE SET revision = excluded.revision`,
  ]
}
