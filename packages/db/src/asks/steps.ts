import { sql, type SQL } from 'drizzle-orm'

import type { Store } from '../database/index.ts'

/** How far an ask came; a later step has every earlier one of its way. */
export const askSteps = ['sent', 'delivered', 'shown', 'started', 'answered'] as const
export type AskStep = (typeof askSteps)[number]

/** Steps that must have been for a later one to be; a page is never sent, so that `shown` does not imply `sent`. */
const implied: Record<AskStep, readonly AskStep[]> = {
  sent: [],
  delivered: ['sent'],
  shown: [],
  started: ['shown'],
  answered: ['shown', 'started'],
}

/** Notes how far an ask came; each step once, whatever is told again. Answers the row where something changed. */
export function markAsk({ organizationId }: Store, id: string, step: AskStep, at: number): SQL {
  const steps = [...implied[step], step]
  const sets = steps.map(
    (name) => sql`${sql.raw(`${name}_at`)} = coalesce(${sql.raw(`${name}_at`)}, CAST(${at} AS INTEGER))`,
  )
  return sql`UPDATE asks SET ${sql.join(sets, sql`, `)} WHERE organization_id = ${organizationId} AND id = ${id}
    AND ${sql.raw(`${step}_at`)} IS NULL RETURNING id`
}
