import { ApiError, type Client } from '@vigia/client'

const DAY_MS = 86_400_000

/** Who asked the shop for their data, days before now: one answer is nearly due. They are taken from the list, far apart. */
const asked = [
  {
    place: 17,
    kind: 'access',
    daysAgo: 26,
    note: 'Lo pidió por correo; quiere sus compras y sus respuestas.',
  },
  { place: 61, kind: 'erase', daysAgo: 4, note: 'Lo dijo en la tienda de Ruzafa.' },
] as const

/** Notes the requests; one that was noted before stays as it is. */
export async function noteRequests(client: Client, now: Date): Promise<void> {
  const { items } = await client.call('listCustomers', { query: { limit: 100 } })
  for (const { place, kind, daysAgo, note } of asked) {
    const customerId = items[place]?.id
    if (customerId === undefined) continue
    const askedAt = new Date(now.getTime() - daysAgo * DAY_MS).toISOString()
    try {
      await client.call('recordPrivacyRequest', { body: { customerId, kind, askedAt, note } })
    } catch (err) {
      if (!(err instanceof ApiError && err.problem.status === 409)) throw err
    }
  }
}
