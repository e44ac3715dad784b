import type { BatchItem } from '@vigia/contracts/signals'

import { dayFor, timeOn } from './calendar.ts'
import { createRandom } from './random.ts'
import { scoreFor } from './scores.ts'
import { placeOf, styles, type Mood } from './touchpoints.ts'

const shops = ['tienda-valencia', 'tienda-bogota'] as const

/** Those who press a smiley at the shop's door and go: nobody knows who they are, and they count. */
export function passersBy(count: number, seed: string, now: Date): BatchItem[] {
  const random = createRandom(`${seed}/passers-by`)
  return Array.from({ length: count }, (_, i): BatchItem => {
    const touchpoint = shops[random.weighted([7, 3])] ?? 'tienda-valencia'
    const daysAgo = random.int(1, 356)
    const { bad, fair } = styles[touchpoint].odds(daysAgo)
    const moods: readonly Mood[] = ['bad', 'fair', 'good']
    const mood = moods[random.weighted([bad, fair, 100 - bad - fair])] ?? 'good'
    const at = timeOn(dayFor(daysAgo, 'shop', random.next(), now), 'shop', random.next())
    return {
      kind: 'feedback',
      id: `aurora-kiosk-${i + 1}`,
      touchpoint,
      channel: 'kiosk',
      ...placeOf(touchpoint),
      metric: 'csat',
      score: scoreFor('csat', mood, random),
      occurredAt: at.toISOString(),
    }
  })
}
