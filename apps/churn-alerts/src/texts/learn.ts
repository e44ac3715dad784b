import { databaseFor, directoryFor, type Store } from '@vigia/db/database'
import { listOrganizationIds } from '@vigia/db/organizations'
import { latestTextModel, readScored, saveTextModel, type ScoredRow } from '@vigia/db/texts'
import { idFor } from '@vigia/http/ids'
import { adapt, labelOf, serialize, shadowTest, type ScoredComment } from '@vigia/text/adaptation'

import type { Bindings } from '../env.ts'

const FEWEST = 100
const MOST = 3_000
const AGAIN_MS = 7 * 86_400_000
const SEED = 1

const examplesOf = (rows: readonly ScoredRow[]): ScoredComment[] =>
  rows.flatMap(({ comment, metric, score }) => {
    const label = labelOf(metric, score)
    return label ? [{ text: comment, label }] : []
  })

/**
 * Learns from an organization's own scored comments, at most once a week, and uses what it learned only where later
 * comments are read better by it. Answers what became of it, null where there was nothing to learn yet.
 */
export async function learnTexts(store: Store, now: Date): Promise<'active' | 'rejected' | null> {
  const last = await latestTextModel(store)
  if (last && now.getTime() - last.createdAt < AGAIN_MS) return null
  const examples = examplesOf(await readScored(store, now, MOST))
  if (examples.length < FEWEST) return null
  const test = shadowTest(examples, null, { seed: SEED })
  const status = test.promoted ? 'active' : 'rejected'
  await saveTextModel(store, {
    id: await idFor('model', store.organizationId, now.getTime()),
    status,
    weights: test.promoted ? serialize(adapt(examples, { seed: SEED })) : '',
    report: JSON.stringify({ examples: examples.length, ...test }),
    createdAt: now.getTime(),
  })
  return status
}

export async function learnAll(env: Bindings, now: Date): Promise<Record<string, number>> {
  const stats = { promoted: 0, rejected: 0 }
  for (const id of await listOrganizationIds(directoryFor(env))) {
    const status = await learnTexts(databaseFor(env, id), now)
    if (status === 'active') stats.promoted += 1
    if (status === 'rejected') stats.rejected += 1
  }
  return stats
}
