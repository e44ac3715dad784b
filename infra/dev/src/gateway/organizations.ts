import { scopes } from '@vigia/contracts'
import { directoryFor } from '@vigia/db/database'
import { findOrganization, findPrincipal, insertKey, insertOrganization } from '@vigia/db/organizations'
import { AppError } from '@vigia/domain/errors'
import { hashKey } from '@vigia/http/auth'
import * as z from 'zod'

import type { Bindings } from './env.ts'

export const organizationSchema = z.strictObject({
  id: z.string().regex(/^org_\w{1,60}$/),
  name: z.string().min(1).max(200),
  timeZone: z.string().default('UTC'),
  region: z.enum(['us', 'latam']).default('us'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
  secretKey: z.string().regex(/^vg_sk_\w{4,120}$/),
  publishableKey: z.string().regex(/^vg_pk_\w{4,120}$/),
  origins: z.array(z.string()).default([]),
})

type Wanted = z.infer<typeof organizationSchema>

/** Makes sure of an organization and its two keys. @throws AppError `conflict` where a key is another's. */
export async function ensureOrganization(env: Bindings, wanted: Wanted, now: Date) {
  const { secretKey, publishableKey, origins, ...organization } = wanted
  const directory = directoryFor(env)
  const createdAt = now.getTime()
  const ensureKey = async (kind: 'secret' | 'publishable', text: string) => {
    const hash = await hashKey(text)
    const key = { hash, id: `key_${text}`, organizationId: organization.id, name: text, createdAt, kind }
    const granted =
      kind === 'secret' ? { scopes: [...scopes], origins: [] } : { scopes: ['signals:write'], origins }
    await insertKey(directory, { ...key, ...granted })
    const owner = await findPrincipal(directory, hash)
    if (owner?.organizationId !== organization.id) throw new AppError('conflict', `${text} is another's key`)
  }
  await insertOrganization(directory, { ...organization, createdAt })
  await ensureKey('secret', secretKey)
  await ensureKey('publishable', publishableKey)
  return findOrganization(directory, organization.id)
}
