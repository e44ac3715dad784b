import { sql } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import type { NewPerson } from './rows.ts'

/**
 * The statements that make each person's identities known, in one transaction with their signals: so that two requests
 * at once never make two customers of one person. After them a person is the customer of their first identity.
 * CROSS JOIN keeps the few told persons outermost: without statistics SQLite would begin with every stored identity.
 */
export function savePersons({ organizationId }: Store, persons: readonly NewPerson[], now: number) {
  const rows = JSON.stringify(persons)
  const known = sql`SELECT i.customer_id FROM json_each(p.value, '$.identities') e CROSS JOIN identities i
    ON i.organization_id = ${organizationId} AND i.kind = e.value ->> 'kind' AND i.value = e.value ->> 'value'
    ORDER BY e.key LIMIT 1`
  const own = sql`SELECT json_group_array(json(e.value)) FROM json_each(p.value, '$.identities') e CROSS JOIN identities o
    ON o.organization_id = ${organizationId} AND o.kind = e.value ->> 'kind' AND o.value = e.value ->> 'value'
    WHERE o.customer_id = i.customer_id`

  const claim = sql`INSERT INTO identities (organization_id, kind, value, customer_id)
    SELECT ${organizationId}, e.value ->> 'kind', e.value ->> 'value', coalesce((${known}), p.value ->> 'id')
    FROM json_each(${rows}) p, json_each(p.value, '$.identities') e WHERE true
    ON CONFLICT DO NOTHING`

  const tell = sql`INSERT INTO customers (organization_id, id, name, segment, value, traits, identities, created_at)
    SELECT ${organizationId}, i.customer_id, p.value ->> 'name', coalesce(p.value ->> 'segment', ''), p.value ->> 'value',
      coalesce(p.value ->> 'traits', '{}'), (${own}), CAST(${now} AS INTEGER)
    FROM json_each(${rows}) p CROSS JOIN identities i ON i.organization_id = ${organizationId}
      AND i.kind = p.value ->> '$.identities[0].kind' AND i.value = p.value ->> '$.identities[0].value'
    WHERE true ON CONFLICT DO UPDATE SET
      name = coalesce(excluded.name, name),
      segment = CASE excluded.segment WHEN '' THEN segment ELSE excluded.segment END,
      value = coalesce(excluded.value, value),
      traits = json_patch(traits, excluded.traits),
      identities = (SELECT json_group_array(json(v)) FROM (
        SELECT json(m.value) AS v FROM json_each(customers.identities) m
        UNION SELECT json(m.value) FROM json_each(excluded.identities) m))
    WHERE coalesce(excluded.name, name) IS NOT name
      OR excluded.segment NOT IN ('', segment)
      OR coalesce(excluded.value, value) IS NOT value
      OR json_patch(traits, excluded.traits) <> traits
      OR EXISTS (SELECT 1 FROM json_each(excluded.identities) m
        WHERE NOT EXISTS (SELECT 1 FROM json_each(customers.identities) k WHERE k.value = m.value))`

  return [claim, tell]
}
