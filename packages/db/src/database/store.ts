import { noCost, type Cost } from './cost.ts'
import { metered } from './metered.ts'

export interface DatabaseEnv {
  DB: D1Database
}

/** The data of one organization: every repository takes one, and puts its organization in every WHERE. */
export interface Store {
  readonly client: D1Database
  readonly organizationId: string
  readonly cost: Cost
}

/** What belongs to no organization: keys, the list of organizations, the runs of jobs. */
export interface Directory {
  readonly client: D1Database
  readonly cost: Cost
}

const open = (env: DatabaseEnv, cost: Cost, begin: D1SessionConstraint = 'first-primary') => {
  const client = metered(env.DB.withSession(begin), cost)
  return { client, cost }
}

/** The seam for growth: today every organization lives in one D1, later in its shard `DB_00…DB_nn`. */
export const databaseFor = (env: DatabaseEnv, organizationId: string, cost: Cost = noCost()): Store => ({
  ...open(env, cost),
  organizationId,
})

/** For questions that change nothing: where the database has read replicas, the nearest one answers. */
export const readerFor = (env: DatabaseEnv, organizationId: string, cost: Cost = noCost()): Store => ({
  ...open(env, cost, 'first-unconstrained'),
  organizationId,
})

export const directoryFor = (env: DatabaseEnv, cost: Cost = noCost()): Directory => open(env, cost)
