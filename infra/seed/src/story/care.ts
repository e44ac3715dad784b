import type { Client } from '@vigia/client'

import { andres, marta, type Manager } from './managers.ts'

interface Care {
  customerName: string
  manager: Manager
  acknowledged: string
  contacted?: string
}

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

/** Takes care of some of the cases that the sweep has opened; what was done before stays as it is. */
export async function takeCareToday(client: Client, managers: ReadonlyMap<string, string>): Promise<void> {
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
