import type { ChurnModel } from '@vigia/domain/risk'
import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'
import { activeModelFrom, activeModelStatement } from '../learning/index.ts'

/** Where alerts go: an enabled destination, and whose it is. */
export interface Target {
  id: string
  minTier: 'alert' | 'critical'
  managerId: string | null
}

/** A manager: whoever is active may own a case. */
export interface Owner {
  id: string
  name: string
  active: boolean
  escalateTo: string | null
}

/** What an organization decided and learned that each assessment needs; documents as they were saved. */
export interface SweepSetting {
  targets: Target[]
  owners: Owner[]
  turns: Record<string, number>
  rules: { id: string; name: string; document: unknown }[]
  /** The weights that its outcomes taught, null while the prior holds. */
  model: ChurnModel | null
  documents: Partial<Record<SettingName, unknown>>
}

const names = ['risk', 'assignment', 'business-hours', 'playbook'] as const
export type SettingName = (typeof names)[number]

const parsed = (row: Record<string, unknown>): unknown => JSON.parse(String(row['document']))

/** Loads it in one round trip, whatever the number of customers to look at. */
export async function loadSetting(store: Store): Promise<SweepSetting> {
  const mine = sql`organization_id = ${store.organizationId}`
  const [targets = [], owners = [], turns = [], rules = [], [model] = [], documents = []] = await batch(
    store,
    [
      sql`SELECT id, min_tier AS minTier, manager_id AS managerId FROM destinations WHERE ${mine} AND enabled ORDER BY id`,
      sql`SELECT id, name, active, escalate_to AS escalateTo FROM managers WHERE ${mine} ORDER BY created_at, id`,
      sql`SELECT rule_id, turn FROM rotations WHERE ${mine}`,
      sql`SELECT id, name, document FROM rules WHERE ${mine} AND enabled ORDER BY created_at, id`,
      activeModelStatement(store),
      sql`SELECT name, document FROM settings WHERE ${mine}
      AND name IN (SELECT value FROM json_each(${JSON.stringify(names)}))`,
    ],
  )
  return {
    targets: targets as unknown as Target[],
    owners: owners.map((row) => ({ ...(row as unknown as Owner), active: row['active'] === 1 })),
    turns: Object.fromEntries(turns.map((row) => [String(row['rule_id']), Number(row['turn'])])),
    rules: rules.map((row) => ({
      id: String(row['id']),
      name: String(row['name']),
      document: parsed(row),
    })),
    model: activeModelFrom(model),
    documents: Object.fromEntries(documents.map((row) => [String(row['name']), parsed(row)])),
  }
}
