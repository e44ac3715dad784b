import type { Client } from '@vigia/client'

interface Care {
  customerName: string
  manager: Person
  acknowledged: string
  contacted?: string
}

interface Person {
  name: string
  email: string
}

/** Who looks after customers; both are people of the shop, so that their own cases are "mine" to them. */
const marta: Person = { name: 'Marta Ríos', email: 'marta@aurora.example' }
const andres: Person = { name: 'Andrés Quiroga', email: 'andres@aurora.example' }

/** What is being done today about those at risk, so that not every case is still untouched. */
const cares: readonly Care[] = [
  {
    customerName: 'Mensajería Turia',
    manager: marta,
    acknowledged: 'Lo miro con contabilidad esta mañana.',
    contacted: 'Hablé con Rafa: el abono sale hoy. Le confirmo el lunes.',
  },
  { customerName: 'Paola Restrepo', manager: andres, acknowledged: 'Pido la ruta al transportista.' },
]

/** The ids of the shop's managers by their address; whoever is missing is made. */
async function managersOf(client: Client): Promise<Map<string, string>> {
  const { items } = await client.call('listManagers', { query: { limit: 200 } })
  const ids = new Map(items.map(({ email, id }) => [email ?? '', id]))
  for (const { name, email } of [marta, andres]) {
    if (ids.has(email)) continue
    const made = await client.call('createManager', { body: { name, email } })
    ids.set(email, made.id)
  }
  return ids
}

/** Takes care of some of the cases that the sweep has opened; what was done before stays as it is. */
export async function takeCareToday(client: Client): Promise<void> {
  const managers = await managersOf(client)
  const { items } = await client.call('listCases', { query: { status: 'open', limit: 200 } })
  for (const { customerName, manager, acknowledged, contacted } of cares) {
    const found = items.find((one) => one.customerName === customerName)
    const managerId = managers.get(manager.email)
    if (!found || managerId === undefined) continue
    const [params, actor] = [{ id: found.id }, manager.name]
    await client.call('assignCase', { params, body: { managerId, actor } })
    await client.call('acknowledgeCase', { params, body: { actor, note: acknowledged } })
    if (contacted) await client.call('contactCase', { params, body: { actor, note: contacted } })
  }
}
