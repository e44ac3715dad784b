import type { Courier } from '../src/deliver/deliver.ts'
import type { Outgoing } from '../src/deliver/request.ts'
import type { Attempt } from '../src/deliver/send.ts'
import { dispatch } from '../src/dispatch/dispatch.ts'
import { call } from './call.ts'
import { hours, noon, zone, type worldOf } from './dispatch-world.ts'

/** A courier that answers each host as it is told, and writes down what it was given. */
export function courierOf(
  answers: Record<string, (n: number) => Partial<Attempt> | Promise<Partial<Attempt>>> = {},
) {
  const sent: Outgoing[] = []
  const counts = new Map<string, number>()
  const courier: Courier = {
    async send(outgoing) {
      sent.push(outgoing)
      const host = outgoing.mail?.letter.to ?? new URL(outgoing.url).hostname.split('.')[0] ?? ''
      const n = counts.get(host) ?? 0
      counts.set(host, n + 1)
      return { answer: 200, latencyMs: 7, ...(await answers[host]?.(n)) }
    },
    clock: () => noon,
    random: () => 0,
    consoleUrl: 'https://console.example',
  }
  return { sent, courier, to: (host: string) => counts.get(host) ?? 0 }
}

export type World = Awaited<ReturnType<typeof worldOf>>

/** Deliveries to one destination, let go. */
export async function queueMany({ queue, store }: World, to: string, n: number, now = noon) {
  for (let i = 0; i < n; i += 1) await queue({ id: `${to}_${String(i).padStart(2, '0')}`, to })
  await dispatch(store, zone, now)
}

/** A request with the key of a world, two hours after noon. */
export const api = (world: World, method: string, path: string, body?: unknown) =>
  call(method, path, body, { authorization: `Bearer ${world.secret}`, 'x-vigia-now': hours(2).toISOString() })

/** How many deliveries there are of each status. */
export const statuses = async ({ log }: World) => {
  const counted: Record<string, number> = {}
  for (const { status } of await log()) counted[String(status)] = (counted[String(status)] ?? 0) + 1
  return counted
}
