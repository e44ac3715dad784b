import type { Gateway } from './gateway-client.ts'

const MINUTE_MS = 60_000

/** Locally no cron fires by itself: this asks for the sweep on every minute. */
export function tickEveryMinute(gateway: Gateway): void {
  const next = () => {
    setTimeout(() => void tick(), MINUTE_MS - (Date.now() % MINUTE_MS))
  }
  const tick = async () => {
    await gateway.tick().catch((err: unknown) => console.error('The sweep failed:', err))
    next()
  }
  next()
}
