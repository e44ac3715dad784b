import { createRoute } from '@hono/zod-openapi'
import { organizationRoutes as contract } from '@vigia/contracts/organization'
import { directoryFor } from '@vigia/db/database'
import { listMemberships } from '@vigia/db/members'
import { foundOrganization, readOrganization, updateOrganization } from '@vigia/db/organizations'
import { AppError } from '@vigia/domain/errors'
import { randomId } from '@vigia/http/ids'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { personOf } from '../guard.ts'
import { entryOf, personalEntry } from '../people/entry.ts'
import { patched, presentOrganization } from '../people/organization.ts'
import { createApi, forPeople, guarded, storeOf } from './api.ts'

export const organization = createApi()

const MOST_ORGANIZATIONS = 50

async function organizationOf(c: Context<AppEnv>, id = c.get('principal').organizationId) {
  const row = await readOrganization(directoryFor(c.env, c.get('cost')), id)
  if (!row) throw new AppError('not_found', 'There is no such organization')
  return row
}

organization.openapi(createRoute(guarded(contract.getOrganization)), async (c) => {
  return c.json(presentOrganization(await organizationOf(c)), 200)
})

organization.openapi(createRoute(guarded(contract.updateOrganization)), async (c) => {
  const patch = c.req.valid('json')
  const next = patched(await organizationOf(c), patch)
  const details = { fields: Object.keys(patch).join(', ') }
  const did = { kind: 'organization', action: 'updateOrganization', target: next.id, details } as const
  await updateOrganization(storeOf(c), next, entryOf(c, did))
  return c.json(presentOrganization(next), 200)
})

organization.openapi(createRoute(forPeople(contract.createOrganization)), async (c) => {
  const { userId, sessionId } = personOf(c)
  const own = await listMemberships(directoryFor(c.env, c.get('cost')), userId)
  const mayFound =
    c.env.VIGIA_LOCAL === '1' || c.env.VIGIA_SIGN_UP === 'open' || own.some(({ role }) => role === 'owner')
  if (!mayFound) throw new AppError('forbidden', 'Here an owner founds organizations: ask for an invitation')
  if (own.length >= MOST_ORGANIZATIONS)
    throw new AppError('conflict', `A person belongs to ${MOST_ORGANIZATIONS} organizations at most`)
  const id = randomId('organization')
  const founder = { userId, sessionId, role: 'owner' } as const
  const entry = personalEntry(c, id, userId, {
    kind: 'organization',
    action: 'createOrganization',
    target: id,
  })
  await foundOrganization(
    directoryFor(c.env),
    { id, ...c.req.valid('json'), founder, now: c.get('now') },
    entry,
  )
  return c.json({ organization: presentOrganization(await organizationOf(c, id)), role: founder.role }, 201)
})
