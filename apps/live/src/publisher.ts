import { WorkerEntrypoint } from 'cloudflare:workers'

import type { LiveService } from '@vigia/contracts/rpc'
import { liveTopics, newsOf } from '@vigia/domain/live'

import type { Bindings } from './env.ts'

/** What the other workers call after a commit, each over its service binding. */
export class Publisher extends WorkerEntrypoint<Bindings> implements LiveService {
  async publish(organizationId: string, told: Parameters<LiveService['publish']>[1]): Promise<void> {
    const topics = liveTopics.filter((topic) => told.topics.includes(topic))
    if (topics.length === 0) return
    const { FEED } = this.env
    await FEED.get(FEED.idFromName(organizationId)).publish(newsOf(topics, told.ids))
  }
}
