import type { Random } from '@vigia/seed/random'

import { DAY_MS } from '../calendar.ts'
import type { Post, Storm } from '../data/airline.ts'
import { normal } from './truth.ts'

/** After so many negative posts (five or more the last) another follows within 24 hours: churn.md, airline data. */
export const followsWithin24h = [0.088, 0.317, 0.443, 0.494, 0.551, 0.599] as const

/** Minutes to the next post, where one follows: log-normal with the median and spread of the same data. */
const medianMinutes = 16
const spread = 2.1
const words = [
  'No answer yet',
  'Still waiting on hold',
  'This is the worst service',
  'My bag is lost and nobody cares',
  'Cancelled again',
  'Two hours on the phone',
]

function gapMs(random: Random): number {
  for (;;) {
    const gap = Math.max(1, Math.round(medianMinutes * Math.exp(spread * normal(random)))) * 60_000
    if (gap <= DAY_MS) return gap
  }
}

/** One customer's chain of negative posts from `from` on: after each, chance says whether another follows. */
function chainOf(customer: string, from: number, random: Random): Post[] {
  const posts: Post[] = []
  for (let at = from; ; at += gapMs(random)) {
    posts.push({
      user: customer,
      at: new Date(at),
      negative: true,
      reason: 'support',
      text: random.pick(words),
    })
    if (!random.chance(followsWithin24h[Math.min(5, posts.length)] ?? 0)) return posts
  }
}

/** Simulated storms: chains that reached a third post, begun at random over `days` days. */
export function simulatedStorms(count: number, from: Date, days: number, random: Random): Storm[] {
  const storms: Storm[] = []
  for (let index = 0; storms.length < count; index += 1) {
    const customer = `poster-${index}`
    const begin = from.getTime() + random.int(0, days * 1440 - 1) * 60_000
    const posts = chainOf(customer, begin, random)
    if (posts.length >= 3) storms.push({ customer, posts })
  }
  return storms
}
