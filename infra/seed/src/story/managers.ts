import type { Client } from '@vigia/client'

export interface Manager {
  name: string
  email: string
}

/** Who looks after customers; both are people of the shop, so that their own cases are "mine" to them. */
export const marta: Manager = { name: 'Marta Ríos', email: 'marta@aurora.example' }
export const andres: Manager = { name: 'Andrés Quiroga', email: 'andres@aurora.example' }

/** The ids of the shop's managers by their address; whoever is missing is made. */
export async function managersOf(client: Client): Promise<Map<string, string>> {
  const { items } = await client.call('listManagers', { query: { limit: 200 } })
  const ids = new Map(items.map(({ email, id }) => [email ?? '', id]))
  for (const { name, email } of [marta, andres]) {
    if (ids.has(email)) continue
    const made = await client.call('createManager', { body: { name, email } })
    ids.set(email, made.id)
  }
  return ids
}
