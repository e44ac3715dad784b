import { call, demoKey } from '../stack/api.ts'

const CUSTOMERS = 30
export const DAYS = 24
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** A generator of its own, so that both runs live the same story. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

interface Step {
  at: Date
  body: object
}

const kinds = ['product_defect', 'long_wait', 'delivery_late', 'broken_promise', 'repeated_contact'] as const

/** What happens to some customers in three weeks: purchases, trouble of every kind, answers, and a solution now and then. */
export function storyOf(began: Date): Step[] {
  const random = seeded(7)
  const steps = Array.from({ length: CUSTOMERS }, (_, i) => {
    const customer = { id: `lived-${i}` }
    const about = Array.from({ length: 2 + Math.floor(random() * 5) }, () => {
      const day = Math.floor(random() * (DAYS - 8))
      const type = random() < 0.2 ? 'issue_resolved' : kinds[Math.floor(random() * kinds.length)]
      return { day, hour: 1 + random() * 20, type, severe: random() < 0.5 }
    })
    return [
      { day: 0, hour: 0.5, type: 'purchase', severe: false },
      ...about.toSorted((a, b) => a.day - b.day),
    ].map(({ day, hour, type, severe }, n) => ({
      at: new Date(began.getTime() + day * DAY_MS + hour * HOUR_MS),
      body: {
        id: `lived-${i}-${n}`,
        customer,
        type,
        touchpoint: 'delivery',
        channel: 'web',
        ...(type === 'purchase' ? { value: 50 + 20 * i } : {}),
        ...(severe && type === 'long_wait' ? { measures: { waitMinutes: 40 } } : {}),
      },
    }))
  })
  return steps.flat().toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** Tells what happened between two moments, each thing at its own time. */
export async function live(url: string, story: readonly Step[], from: Date, to: Date): Promise<void> {
  for (const { at, body } of story.filter((step) => step.at >= from && step.at < to)) {
    await call(url, '/v1/events', { body, key: demoKey, headers: { 'x-vigia-now': at.toISOString() } })
  }
}
