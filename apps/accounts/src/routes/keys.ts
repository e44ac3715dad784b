import { createRoute } from '@hono/zod-openapi'
import { keyRoutes as contract } from '@vigia/contracts/keys'
import { createKey, findKey, listKeys, revokeKey, updateKey } from '@vigia/db/organizations'
import { AppError } from '@vigia/domain/errors'
import { hashKey } from '@vigia/http/auth'
import { randomId } from '@vigia/http/ids'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { entryOf } from '../people/entry.ts'
import { checkKeyScopes, keyText, presentKey } from '../people/key.ts'
import { createApi, forMembers, storeOf } from './api.ts'

export const keys = createApi()

async function keyAsked(c: Context<AppEnv>, id: string) {
  const row = await findKey(storeOf(c), id)
  if (!row) throw new AppError('not_found', 'There is no such key in force')
  return row
}

keys.openapi(createRoute(forMembers(contract.listKeys)), async (c) => {
  return c.json({ items: (await listKeys(storeOf(c))).map(presentKey) }, 200)
})

keys.openapi(createRoute(forMembers(contract.createKey)), async (c) => {
  const told = c.req.valid('json')
  const { organizationId, scopes } = c.get('principal')
  if (told.kind === 'secret') checkKeyScopes(told.scopes, scopes)
  const granted =
    told.kind === 'secret'
      ? { scopes: [...told.scopes], origins: [] }
      : { scopes: ['signals:write'], origins: told.origins }
  const id = randomId('key')
  const text = keyText(told.kind, crypto.getRandomValues(new Uint8Array(64)))
  const made = { id, organizationId, kind: told.kind, name: told.name, createdAt: c.get('now').getTime() }
  const entry = entryOf(c, { kind: 'key', action: 'createKey', target: id, details: { kind: told.kind } })
  await createKey(storeOf(c), { hash: await hashKey(text), ...made, ...granted }, entry)
  return c.json({ key: presentKey(await keyAsked(c, id)), text }, 201)
})

keys.openapi(createRoute(forMembers(contract.updateKey)), async (c) => {
  const { id } = c.req.valid('param')
  const before = presentKey(await keyAsked(c, id))
  const { name = before.name, origins = before.origins } = c.req.valid('json')
  if (before.kind === 'secret' && origins.length > 0)
    throw new AppError('invalid', 'origins: A secret key never goes into a page, so it has no origins')
  await updateKey(
    storeOf(c),
    { id, name, origins },
    entryOf(c, { kind: 'key', action: 'updateKey', target: id }),
  )
  return c.json(presentKey(await keyAsked(c, id)), 200)
})

keys.openapi(createRoute(forMembers(contract.revokeKey)), async (c) => {
  const { id } = await keyAsked(c, c.req.valid('param').id)
  await revokeKey(storeOf(c), id, c.get('now'), entryOf(c, { kind: 'key', action: 'revokeKey', target: id }))
  return c.json({ deleted: true as const }, 200)
})
