import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

const newSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

const read = ({ organizationId }: Store) =>
  sql`SELECT link_secret AS secret FROM organizations WHERE id = ${organizationId}`

/**
 * What signs the links of an organization's surveys. Made when it is first needed: of several who make it at once one
 * wins, and all read the same. @throws where there is no such organization.
 */
export async function linkSecretOf(store: Store): Promise<string> {
  const [[found] = []] = await batch(store, [read(store)])
  if (typeof found?.['secret'] === 'string') return found['secret']
  const make = sql`UPDATE organizations SET link_secret = ${newSecret()}
    WHERE id = ${store.organizationId} AND link_secret IS NULL`
  const [, [made] = []] = await batch(store, [make, read(store)])
  if (typeof made?.['secret'] !== 'string') throw new Error('there is no such organization')
  return made['secret']
}
