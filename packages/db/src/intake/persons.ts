import { sql } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import type { NewPerson } from './rows.ts'

/**
 * The statements that make each person's identities known, in one transaction with their signals: so that two requests
 * at once never make two customers of one person. After them a person is the customer of their first identity.
 */
export function savePersons({ organizationId }: Store, persons: readonly NewPerson[], now: number) {
  const rows = JSON.stringify(persons)
  const known = sql`SELECT i.customer_id FROM json_each(p.value, '$.identities') e JOIN identities i
    ON i.organization_id = ${organizationId} AND i.kind = e.value ->> 'kind' AND i.value = e.value ->> 'value'
    ORDER BY e.key LIMIT 1`
  const first = sql`identities i ON i.organization_id = ${organizationId}
    AND i.kind = p.value ->> '$.identities[0].kind' AND i.value = p.value ->> '$.identities[0].value'`

  const claim = sql`INSERT INTO identities (organization_id, kind, value, customer_id)
    SELECT ${organizationId}, e.value ->> 'kind', e.value ->> 'value', coalesce((${known}), p.value ->> 'id')
    FROM json_each(${rows}) p, json_each(p.value, '$.identities') e WHERE true
    ON CONFLICT DO NOTHING`

  const create = sql`INSERT INTO customers (organization_id, id, name, segment, value, traits, identities, created_at)
    SELECT ${organizationId}, i.customer_id, p.value ->> 'name', coalesce(p.value ->> 'segment', ''), p.value ->> 'value',
      coalesce(p.value ->> 'traits', '{}'), p.value ->> 'identities', CAST(${now} AS INTEGER)
    FROM json_each(${rows}) p JOIN ${first} WHERE true
    ON CONFLICT DO NOTHING`

  const refresh = sql`UPDATE customers SET
      name = coalesce(src.name, customers.name),
      segment = coalesce(src.segment, customers.segment),
      value = coalesce(src.value, customers.value),
      traits = json_patch(customers.traits, src.traits),
      identities = src.identities
    FROM (
      SELECT i.customer_id AS id, p.value ->> 'name' AS name, p.value ->> 'segment' AS segment, p.value ->> 'value' AS value,
        coalesce(p.value ->> 'traits', '{}') AS traits,
        (SELECT json_group_array(json(v)) FROM (
          SELECT json(m.value) AS v FROM customers c, json_each(c.identities) m
            WHERE c.organization_id = ${organizationId} AND c.id = i.customer_id
          UNION
          SELECT json(e.value) FROM json_each(p.value, '$.identities') e JOIN identities o
            ON o.organization_id = ${organizationId} AND o.kind = e.value ->> 'kind' AND o.value = e.value ->> 'value'
            WHERE o.customer_id = i.customer_id)) AS identities
      FROM json_each(${rows}) p JOIN ${first}
    ) src
    WHERE customers.organization_id = ${organizationId} AND customers.id = src.id AND (
      json_patch(customers.traits, src.traits) <> customers.traits
      OR json_array_length(src.identities) > json_array_length(customers.identities)
      OR coalesce(src.segment, customers.segment) <> customers.segment
      OR coalesce(src.name, customers.name, '') <> coalesce(customers.name, '')
      OR coalesce(src.value, customers.value, -1) <> coalesce(customers.value, -1))`

  const tellsMore = persons.some(({ traits, identities }) => traits !== null || identities.length > 1)
  const always = [claim, create] as const
  return tellsMore ? ([...always, refresh] as const) : always
}
