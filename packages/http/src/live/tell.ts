import { newsOf, type LiveTopic } from '@vigia/domain/live'

import { publish, type FeedBinding } from './publish.ts'

/** What telling needs of a request's context. */
export interface Telling {
  env: { LIVE?: FeedBinding | undefined }
  executionCtx: { waitUntil: (promise: Promise<unknown>) => void }
}

/** Tells the organization's open consoles, after the answer, that these things have changed. Call it after the commit. */
export function tell(
  context: Telling,
  organizationId: string,
  topics: readonly LiveTopic[],
  ids: readonly string[] = [],
): void {
  const { LIVE } = context.env
  if (LIVE) context.executionCtx.waitUntil(publish(LIVE, organizationId, newsOf(topics, ids)))
}
