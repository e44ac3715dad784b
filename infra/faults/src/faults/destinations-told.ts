import { Webhook } from 'standardwebhooks'
import { Webhook as Svix } from 'svix'

import { call } from '../stack/api.ts'
import type { Difficult } from '../stack/difficult.ts'

export interface Delivery {
  id: string
  destinationId: string
  status: string
}

interface Told extends Delivery {
  log: { attempt: number; status: number | null; error: string | null; answer: string | null }[]
}

/** Every request must verify with both libraries, and none with the secret of another destination. */
export function wrongSignatures({ arrivals }: Difficult, secrets: ReadonlyMap<string, string>): string[] {
  const failed = arrivals.filter(({ behaviour, headers, body }) => {
    const secret = secrets.get(behaviour) ?? ''
    try {
      for (const library of [new Webhook(secret), new Svix(secret)]) library.verify(body, headers)
      return false
    } catch {
      return true
    }
  })
  return failed.length === 0 ? [] : [`${failed.length} of ${arrivals.length} requests did not verify`]
}

/** The log of a delivery against the requests that came under its id: as many, in order, with the same statuses. */
function wrongIn({ id, log }: Told, { arrivals }: Difficult): string[] {
  const came = arrivals.filter(({ headers }) => headers['webhook-id'] === id)
  const [logged, seen] = [log.map(({ status }) => status), came.map(({ status }) => status)]
  const hung = log.filter(({ status, error }) => status === null && error !== 'timeout')
  return [
    ...(JSON.stringify(logged) === JSON.stringify(seen)
      ? []
      : [`the log of ${id} says ${JSON.stringify(logged)}, what came was answered ${JSON.stringify(seen)}`]),
    ...(hung.length === 0 ? [] : [`the log of ${id} has ${hung.map(({ error }) => error).join(', ')}`]),
    ...(log.every(({ answer }) => (answer ?? '').length <= 300)
      ? []
      : [`the log of ${id} keeps a whole answer`]),
  ]
}

/** What is wrong in the log of any delivery. */
export async function wrongInLog(
  url: string,
  deliveries: readonly Delivery[],
  difficult: Difficult,
): Promise<string[]> {
  const wrong: string[] = []
  for (const { id } of deliveries)
    wrong.push(...wrongIn(await call<Told>(url, `/v1/deliveries/${id}`), difficult))
  return wrong
}
