import type { Client } from '@vigia/client'

interface Care {
  customerName: string
  assignee: string
  acknowledged: string
  contacted?: string
}

/** What is being done today about those at risk, so that not every case is still untouched. */
const cares: readonly Care[] = [
  {
    customerName: 'Mensajería Turia',
    assignee: 'Marta',
    acknowledged: 'Lo miro con contabilidad esta mañana.',
    contacted: 'Hablé con Rafa: el abono sale hoy. Le confirmo el lunes.',
  },
  { customerName: 'Paola Restrepo', assignee: 'Andrés', acknowledged: 'Pido la ruta al transportista.' },
]

/** Takes care of some of the cases that the sweep has opened; what was done before stays as it is. */
export async function takeCareToday(client: Client): Promise<void> {
  const { items } = await client.call('listCases', { query: { status: 'open', limit: 200 } })
  for (const { customerName, assignee, acknowledged, contacted } of cares) {
    const found = items.find((one) => one.customerName === customerName)
    if (!found) continue
    const params = { id: found.id }
    await client.call('assignCase', { params, body: { assignee, actor: assignee } })
    await client.call('acknowledgeCase', { params, body: { actor: assignee, note: acknowledged } })
    if (contacted) await client.call('contactCase', { params, body: { actor: assignee, note: contacted } })
  }
}
