import type { Client } from '@vigia/client'
import type { BatchItem } from '@vigia/contracts/signals'

import { withRetry } from './retry.ts'

/** As many as the API takes at once. */
const BATCH = 500

/** Sends signals batch by batch, in order. @throws Error where one is refused. */
export async function loadSignals(
  client: Client,
  signals: readonly BatchItem[],
  onProgress: (done: number) => void,
): Promise<void> {
  for (let from = 0; from < signals.length; from += BATCH) {
    const batch = signals.slice(from, from + BATCH)
    const answer = await withRetry(() => client.call('postSignalBatch', { body: { signals: batch } }))
    const refused = answer.results.find(({ status }) => status === 'refused')
    if (refused) throw new Error(`A signal was refused: ${refused.problem?.detail ?? 'no reason given'}`)
    onProgress(from + batch.length)
  }
}
