import { createRoute } from '@hono/zod-openapi'
import { teamRoutes as contract } from '@vigia/contracts/team'
import { databaseFor } from '@vigia/db/database'
import { readDocument, replaceDocument, saveSetting } from '@vigia/db/settings'
import { listManagers, mergeSetting } from '@vigia/db/team'
import { businessHoursIssues, defaultBusinessHours } from '@vigia/domain/business-hours'
import { AppError, type FieldIssue } from '@vigia/domain/errors'
import { playbookFrom, playbookIssues, playCodes, type PlaybookOverrides } from '@vigia/domain/playbook'
import { assignmentIssues, defaultAssignment } from '@vigia/domain/team'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { createApi } from '../routes/api.ts'
import { mostManagers } from './limits.ts'
import { changedMeanwhile, isAskedVersion, tellDocument } from './version.ts'

/** How an organization works: who gets which case, when it is open, and what it does about what. */
export const settings = createApi()

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

/** @throws AppError `invalid` where there is something to mend. */
function refuse(issues: readonly FieldIssue[]): void {
  if (issues.length === 0) return
  const shown = issues.slice(0, 20)
  const detail = shown.map(({ path, message }) => `${path}: ${message}`).join('; ')
  throw new AppError('invalid', detail.slice(0, 500), { issues: shown })
}

/** Every play as it holds, and whether the organization wrote it. */
function presentPlaybook(document: PlaybookOverrides) {
  const playbook = playbookFrom(document)
  const plays = playCodes.map((code) => [code, { ...playbook[code], isDefault: !document[code] }] as const)
  return Object.fromEntries(plays) as Record<(typeof playCodes)[number], (typeof plays)[number][1]>
}

/** The document of that name over its defaults, with its ETag told. */
async function readTold<T extends object>(c: Context<AppEnv>, name: string, fallback: T): Promise<T> {
  const document = await readDocument(storeOf(c), name)
  await tellDocument(c, document)
  return document === null ? fallback : { ...fallback, ...(JSON.parse(document) as Partial<T>) }
}

/** Saves the document; with `If-Match` only over the version that it names. */
async function saveTold(c: Context<AppEnv>, name: string, document: object): Promise<void> {
  const [store, now] = [storeOf(c), c.get('now')]
  const before = await readDocument(store, name)
  if (!(await isAskedVersion(c, before))) await saveSetting(store, name, document, now)
  else if (!(await replaceDocument(store, name, { before, document }, now))) throw changedMeanwhile()
  await tellDocument(c, JSON.stringify(document))
}

settings.openapi(createRoute(contract.getAssignment), async (c) => {
  return c.json(await readTold(c, 'assignment', defaultAssignment), 200)
})

settings.openapi(createRoute(contract.putAssignment), async (c) => {
  const assignment = c.req.valid('json')
  refuse(assignmentIssues(assignment, await listManagers(storeOf(c), '', mostManagers)))
  await saveTold(c, 'assignment', assignment)
  return c.json(assignment, 200)
})

settings.openapi(createRoute(contract.getBusinessHours), async (c) => {
  return c.json(await readTold(c, 'business-hours', defaultBusinessHours), 200)
})

settings.openapi(createRoute(contract.putBusinessHours), async (c) => {
  const hours = c.req.valid('json')
  refuse(businessHoursIssues(hours))
  await saveTold(c, 'business-hours', hours)
  return c.json(hours, 200)
})

settings.openapi(createRoute(contract.getPlaybook), async (c) => {
  return c.json(presentPlaybook(await readTold<PlaybookOverrides>(c, 'playbook', {})), 200)
})

settings.openapi(createRoute(contract.putPlaybook), async (c) => {
  const plays = c.req.valid('json')
  refuse(playbookIssues(plays))
  const before = await readDocument(storeOf(c), 'playbook')
  const guard = (await isAskedVersion(c, before)) ? before : undefined
  // A merge keeps what it is not told of, so a play without steps of its own says so.
  const patch = Object.entries(plays).map(([code, play]) => [code, play && { steps: null, ...play }])
  const merged = await mergeSetting(storeOf(c), 'playbook', Object.fromEntries(patch), c.get('now'), guard)
  if (merged === null) throw changedMeanwhile()
  await tellDocument(c, JSON.stringify(merged))
  return c.json(presentPlaybook(merged as PlaybookOverrides), 200)
})
