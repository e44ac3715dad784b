import { call, listAll, sweep } from '../stack/api.ts'
import { startStack, type Stack } from '../stack/stack.ts'
import { startCollector, type Collected } from './collector.ts'
import { DAYS, live, storyOf } from './story.ts'

const HOUR_MS = 3_600_000
const EVERY_HOURS = 6

/** What a run left: the cases, and the alerts that arrived with the ids under which they came. */
export interface Lived {
  cases: string[]
  alerts: Collected
}

/** How the cron is disturbed at a slot; the answer tells whether the stack was killed. */
export type Disturb = (stack: Stack, at: Date, slot: number) => Promise<boolean>

/** Lives the whole story on a stack of its own, with the sweep every six hours as `disturb` lets it. */
export async function liveThrough(state: string, disturb: Disturb): Promise<Lived> {
  const collector = await startCollector()
  let stack = await startStack(state)
  const began = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 - (DAYS + 2) * 86_400_000)
  const story = storyOf(began)
  try {
    await call(stack.url, '/v1/destinations', { body: { kind: 'webhook', url: collector.url } })
    const slots = (DAYS * 24) / EVERY_HOURS
    for (let slot = 0; slot < slots; slot += 1) {
      const from = new Date(began.getTime() + slot * EVERY_HOURS * HOUR_MS)
      const to = new Date(from.getTime() + EVERY_HOURS * HOUR_MS)
      await live(stack.url, story, from, to)
      if (await disturb(stack, to, slot)) stack = await startStack(state)
    }
    const end = new Date(began.getTime() + DAYS * 24 * HOUR_MS)
    await sweep(stack.url, end)
    await sweep(stack.url, new Date(end.getTime() + HOUR_MS))
    const cases = await listAll<{ id: string; status: string; tier: string }>(stack.url, '/v1/cases')
    return {
      cases: cases.map(({ id, status, tier }) => `${id} ${status} ${tier}`).toSorted(),
      alerts: collector.collected,
    }
  } finally {
    await stack.kill()
    await collector.stop()
  }
}
