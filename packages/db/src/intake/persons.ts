import { sql, type SQL } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import type { NewPerson } from './rows.ts'

/** The first identity of the person `p` as it stands in the database: they are its customer's. */
const first = (organizationId: string) => sql`identities i ON i.organization_id = ${organizationId}
  AND i.kind = p.value ->> '$.identities[0].kind' AND i.value = p.value ->> '$.identities[0].value'`

/** Whether a trait in `excluded` is the last word: told later, or at the same time with the greater value. */
const wins = (target: string, path: SQL) => {
  const known = sql.raw(`${target}.trait_times`)
  const values = sql.raw(`${target}.traits`)
  const value = sql`coalesce(excluded.traits -> ${path}, 'null')`
  return sql`(excluded.trait_times ->> ${path} > coalesce(${known} ->> ${path}, 0)
    OR (excluded.trait_times ->> ${path} = ${known} ->> ${path} AND ${value} > coalesce(${values} -> ${path}, 'null')))`
}

/** Of the traits in `excluded`, those that are the last word. */
const newer = (
  target: string,
  what: SQL,
) => sql`(SELECT json_group_object(t.key, ${what}) FROM json_each(excluded.trait_times) t
  WHERE ${wins(target, sql`t.fullkey`)})`

/** A column that follows its trait. */
const following = (trait: string) =>
  sql`CASE WHEN ${wins('customers', sql.raw(`'$.${trait}'`))} THEN excluded.${sql.raw(trait)} ELSE customers.${sql.raw(trait)} END`

const patched = (target: string) => ({
  traits: sql`json_patch(${sql.raw(target)}.traits, ${newer(target, sql`json(coalesce(excluded.traits -> t.fullkey, 'null'))`)})`,
  times: sql`json_patch(${sql.raw(target)}.trait_times, ${newer(target, sql`excluded.trait_times -> t.fullkey`)})`,
})

/**
 * Each identity goes to whoever the strongest known one belongs to, else to a new customer. A device does not tell who
 * somebody with an id of their own is, where its customer has another: two people share it.
 */
function claim({ organizationId }: Store, rows: string): SQL {
  const isShared = sql`i.kind = 'anonymousId' AND p.value ->> '$.identities[0].kind' = 'id'
    AND EXISTS (SELECT 1 FROM customers d, json_each(d.identities) m WHERE d.organization_id = ${organizationId}
      AND d.id = i.customer_id AND m.value ->> 'kind' = 'id')`
  const known = (column: string) => sql`SELECT i.${sql.raw(column)}
    FROM json_each(p.value, '$.identities') e CROSS JOIN identities i
    ON i.organization_id = ${organizationId} AND i.kind = e.value ->> 'kind' AND i.value = e.value ->> 'value'
    WHERE NOT (${isShared}) ORDER BY e.key LIMIT 1`
  return sql`INSERT INTO identities (organization_id, kind, value, customer_id, origin_id)
    SELECT ${organizationId}, e.value ->> 'kind', e.value ->> 'value', coalesce((${known('customer_id')}), p.value ->> 'id'),
      (${known('origin_id')})
    FROM json_each(${rows}) p, json_each(p.value, '$.identities') e WHERE true
    ON CONFLICT DO NOTHING`
}

function tell({ organizationId }: Store, rows: string, now: number): SQL {
  const own = sql`SELECT json_group_array(json(e.value)) FROM json_each(p.value, '$.identities') e CROSS JOIN identities o
    ON o.organization_id = ${organizationId} AND o.kind = e.value ->> 'kind' AND o.value = e.value ->> 'value'
    WHERE o.customer_id = i.customer_id`
  const { traits, times } = patched('customers')
  return sql`INSERT INTO customers (organization_id, id, name, segment, value, traits, trait_times, identities, created_at)
    SELECT ${organizationId}, i.customer_id, p.value ->> 'name', coalesce(p.value ->> 'segment', ''), p.value ->> 'value',
      json_patch('{}', coalesce(p.value ->> 'traits', '{}')), coalesce(p.value ->> 'traitTimes', '{}'), (${own}), CAST(${now} AS INTEGER)
    FROM json_each(${rows}) p CROSS JOIN ${first(organizationId)}
    WHERE true ON CONFLICT DO UPDATE SET
      name = ${following('name')},
      segment = ${following('segment')},
      value = ${following('value')},
      traits = ${traits},
      trait_times = ${times},
      identities = (SELECT json_group_array(json(v)) FROM (
        SELECT json(m.value) AS v FROM json_each(customers.identities) m
        UNION SELECT json(m.value) FROM json_each(excluded.identities) m))
    WHERE EXISTS (SELECT 1 FROM json_each(excluded.trait_times) t WHERE ${wins('customers', sql`t.fullkey`)})
      OR EXISTS (SELECT 1 FROM json_each(excluded.identities) m
        WHERE NOT EXISTS (SELECT 1 FROM json_each(customers.identities) k WHERE k.value = m.value))`
}

/** What one of several merged customers was told is kept for it as well: an undone merge gives it back. */
function tellProfiles({ organizationId }: Store, rows: string): SQL {
  const { traits, times } = patched('profiles')
  return sql`INSERT INTO profiles (organization_id, customer_id, traits, trait_times)
    SELECT ${organizationId}, q.customer_id, p.value ->> 'traits', p.value ->> 'traitTimes'
    FROM json_each(${rows}) p CROSS JOIN ${first(organizationId)}
      CROSS JOIN profiles q ON q.organization_id = ${organizationId} AND q.customer_id = coalesce(i.origin_id, i.customer_id)
    WHERE p.value ->> 'traits' IS NOT NULL
    ON CONFLICT DO UPDATE SET traits = ${traits}, trait_times = ${times}`
}

/**
 * Whoever is told by two identities of different customers shows that they are one: an edge between the customers as
 * first made, to be carried out. A refused one comes up again only by a stronger identity than a device's.
 */
function joinPersons({ organizationId }: Store, rows: string, now: number): SQL {
  const at = sql`CAST(${now} AS INTEGER)`
  const [x, y] = [sql`coalesce(i.origin_id, i.customer_id)`, sql`coalesce(o.origin_id, o.customer_id)`]
  return sql`INSERT INTO merges (organization_id, a, b, status, reason, via, created_at, updated_at)
    SELECT ${organizationId}, min(${x}, ${y}), max(${x}, ${y}), 'pending', 'identities', o.kind, ${at}, ${at}
    FROM json_each(${rows}) p CROSS JOIN ${first(organizationId)}
      CROSS JOIN json_each(p.value, '$.identities') e CROSS JOIN identities o ON o.organization_id = ${organizationId}
        AND o.kind = e.value ->> 'kind' AND o.value = e.value ->> 'value'
    WHERE o.customer_id <> i.customer_id
    ON CONFLICT DO UPDATE SET status = 'pending', via = excluded.via, updated_at = excluded.updated_at
      WHERE status = 'refused' AND via = 'anonymousId' AND excluded.via <> 'anonymousId'
    RETURNING a`
}

/**
 * The statements that make each person's identities known, in one transaction with their signals: so that two requests
 * at once never make two customers of one person. After them a person is the customer of their first identity. The last
 * one, if anybody is told by two identities, answers a row for each edge that waits.
 * CROSS JOIN keeps the few told persons outermost: without statistics SQLite would begin with every stored identity.
 */
export function savePersons(store: Store, persons: readonly NewPerson[], now: number): SQL[] {
  const rows = JSON.stringify(persons)
  const telling = persons.filter(({ traits }) => traits !== null)
  const joining = persons.filter(({ identities }) => identities.length > 1)
  return [
    claim(store, rows),
    tell(store, rows, now),
    ...(telling.length > 0 ? [tellProfiles(store, JSON.stringify(telling))] : []),
    ...(joining.length > 0 ? [joinPersons(store, JSON.stringify(joining), now)] : []),
  ]
}
