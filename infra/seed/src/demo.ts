import { createClient } from '@vigia/client'

import { anaStory, anaSweepDays } from './ana.ts'
import { loadSignals } from './send/load.ts'
import { withRetry } from './send/retry.ts'
import { learnBy, sweepAt, watchBy } from './send/sweep.ts'
import { askAfterDeliveries } from './story/asked.ts'
import { takeCareToday } from './story/care.ts'
import { managersOf } from './story/managers.ts'
import { noteRequests } from './story/requests.ts'
import { writeRule } from './story/rule.ts'
import { carmenStory } from './story/solved.ts'
import type { Story } from './story/story.ts'
import { tellStory } from './story/tell.ts'
import { createWorld } from './world/world.ts'

export interface SeedOptions {
  baseUrl: string
  key: string
  now: Date
  onProgress?: (progress: { done: number; total: number }) => void
  /** Another one makes another shop. */
  seed?: string
}

/** What the shop asks; under its key each is made once. */
const afterDelivery = { key: 'after-delivery', name: 'Después de la entrega', template: 'after-delivery' }
const relationship = { key: 'relationship', name: 'Recomendación', template: 'relationship-nps' }

/** Her 27th day was yesterday. */
const anas: Story = { beganDaysAgo: 28, steps: anaStory, sweepDays: anaSweepDays }

/**
 * Fills a local run with the bicycle shop's year before `now`, through its API alone. Every signal carries a key of its
 * own, so that seeding again changes nothing. The stories come first: their sweeps must find nobody else.
 */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const { baseUrl, key, now, onProgress = () => {}, seed = 'aurora' } = options
  const client = createClient({ baseUrl, key })
  const sweep = sweepAt(baseUrl)
  const { signals, outcomes } = createWorld({ seed, now })
  const total = signals.length
  onProgress({ done: 0, total })
  const survey = await client.call('createSurvey', { body: { ...afterDelivery, status: 'live' } })
  await client.call('createSurvey', { body: { ...relationship, status: 'live' } })
  const managers = await managersOf(client)
  for (const story of [carmenStory, anas]) await tellStory({ client, sweep }, story, now)
  await loadSignals(client, signals, (done) => onProgress({ done: Math.min(done, total - 1), total }))
  for (const body of outcomes) await withRetry(() => client.call('postOutcome', { body }))
  await askAfterDeliveries({ client, survey, now }, seed)
  await sweep()
  // Who left and who stayed has something to teach; then everybody is looked at by what was learned.
  await learnBy(baseUrl)
  await sweep()
  await watchBy(baseUrl)
  await takeCareToday(client, managers)
  await writeRule(client)
  await noteRequests(client, now)
  onProgress({ done: total, total })
}
