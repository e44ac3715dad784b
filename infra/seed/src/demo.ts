import { createClient } from '@vigia/client'

import { anaStory, anaSweepDays } from './ana.ts'
import { sweepAt } from './send/sweep.ts'
import { carmenStory } from './story/solved.ts'
import type { Story } from './story/story.ts'
import { tellStory } from './story/tell.ts'

export interface SeedOptions {
  baseUrl: string
  key: string
  now: Date
  onProgress?: (progress: { done: number; total: number }) => void
}

/** Her 27th day was yesterday. */
const anas: Story = { beganDaysAgo: 28, steps: anaStory, sweepDays: anaSweepDays }

/**
 * Fills a local run with the bicycle shop's year before `now`, through its API alone. Every signal carries a key of its
 * own, so that seeding again changes nothing.
 */
export async function seedDemo({ baseUrl, key, now, onProgress = () => {} }: SeedOptions): Promise<void> {
  const teller = { client: createClient({ baseUrl, key }), sweep: sweepAt(baseUrl) }
  onProgress({ done: 0, total: 1 })
  for (const story of [carmenStory, anas]) await tellStory(teller, story, now)
  onProgress({ done: 1, total: 1 })
}
