import type { Gateway } from './gateway-client.ts'

const MINUTE_MS = 60_000

/** Locally no cron fires by itself: this asks for the sweep on every minute. */
export function tickEveryMinute(gateway: Gateway): void {
  const next = () => {
    setTimeout(() => void tick(), MINUTE_MS - (Date.now() % MINUTE_MS))
  }
  const tick = async () => {
    const outcome = await gateway.tick().then((answer) => answer.outcome ?? 'ok', String)
    if (outcome !== 'ok') console.error(`The sweep of this minute did not go well: ${outcome}`)
    next()
  }
  next()
}
