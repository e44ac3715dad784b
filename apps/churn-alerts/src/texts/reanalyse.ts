import { databaseFor, directoryFor } from '@vigia/db/database'
import {
  activeTextModel,
  nextToRead,
  runningReanalyses,
  saveReadings,
  type NewReading,
  type OldReading,
} from '@vigia/db/texts'
import { parse, type AdaptedTable } from '@vigia/text/adaptation'
import { analyze } from '@vigia/text/analysis'

import type { Bindings } from '../env.ts'

const PAGE = 1_000

/** A comment read again. What was taken out of it, and its language, stay as they were told. */
function readAgain({ id, comment, analysis }: OldReading, table: AdaptedTable): NewReading[] {
  if (comment === null) return []
  const old = analysis === null ? {} : (JSON.parse(analysis) as { language?: string; redacted?: object })
  const told = analyze(comment, old.language, table)
  return [
    {
      id,
      sentiment: told.sentiment.score,
      pNegative: told.sentiment.probabilities.negative,
      analysis: JSON.stringify({ ...told, ...(old.redacted ? { redacted: old.redacted } : {}) }),
    },
  ]
}

/** One page of each history that new weights have to read again; who is cut off goes on at the next run. */
export async function reanalyseSome(env: Bindings, now: Date): Promise<Record<string, number>> {
  const directory = directoryFor(env)
  const stats = { reread: 0 }
  for (const job of await runningReanalyses(directory)) {
    const store = databaseFor(env, job.organizationId)
    const model = await activeTextModel(directory, job.organizationId)
    const page = model && model.id === job.modelId ? await nextToRead(store, job, PAGE) : []
    const table = model && parse(model.weights)
    const readings = table ? page.flatMap((each) => readAgain(each, table)) : []
    const last = page.length < PAGE ? null : (page.at(-1) ?? null)
    await saveReadings(store, job, readings, last, now)
    stats.reread += readings.length
  }
  return stats
}
