import type { Courier } from './deliver/deliver.ts'
import { send } from './deliver/send.ts'
import type { Bindings } from './env.ts'

/** The real outside world of deliveries. Loopback addresses may be called in local development alone. */
export const courierFor = (env: Bindings): Courier => ({
  send: (outgoing) => send(outgoing, env.VIGIA_LOCAL === '1'),
  clock: () => new Date(),
  random: Math.random,
  consoleUrl: env.CONSOLE_URL,
})
