import {
  batchEnvelopeSchema,
  batchItemSchema,
  postSignalBatch,
  type BatchAnswer,
} from '@vigia/contracts/signals'
import { AppError } from '@vigia/domain/errors'
import { problemOf } from '@vigia/http/app'
import { parse, readJson } from '@vigia/http/input'
import { Hono } from 'hono'

import { readerOf } from '../intake/reader.ts'
import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { keyOf } from '../intake/key.ts'
import { decide, type Decided } from '../intake/prepare.ts'
import { record } from '../intake/record.ts'
import type { IntakeContext } from '../intake/signal.ts'

const MAX_BYTES = 8 * 1_048_576

type Result = BatchAnswer['results'][number]

const keyAt = (header: string | undefined, index: number) =>
  header === undefined ? undefined : `${header}:${index}`

/** Each item by itself: a good one is kept, a bad one is told why. */
function sift(
  items: readonly unknown[],
  header: string | undefined,
  context: IntakeContext,
  requestId: string,
) {
  const good: { index: number; decided: Decided }[] = []
  const refused: Result[] = []
  items.forEach((raw, index) => {
    try {
      const item = parse(batchItemSchema, raw)
      good.push({ index, decided: decide(item, keyOf(item, keyAt(header, index)), context) })
    } catch (err) {
      if (!(err instanceof AppError)) throw err
      refused.push({
        index,
        status: 'refused',
        problem: problemOf(err.code, err.message, err.issues, requestId),
      })
    }
  })
  return { good, refused }
}

const answerOf = (results: Result[]): BatchAnswer => {
  const count = (status: Result['status']) => results.filter((result) => result.status === status).length
  return {
    results: results.toSorted((a, b) => a.index - b.index),
    recorded: count('recorded'),
    duplicates: count('duplicate'),
    refused: count('refused'),
  }
}

export const batch = new Hono<AppEnv>().post(
  postSignalBatch.path,
  guardScope(postSignalBatch.scope),
  async (c) => {
    const { signals } = parse(batchEnvelopeSchema, await readJson(c.req.raw, MAX_BYTES))
    const context = { now: c.get('now'), ...readerOf(c.get('principal')) }
    const { good, refused } = sift(signals, c.req.header('idempotency-key'), context, c.get('requestId'))
    const saved =
      good.length > 0
        ? await record(
            c,
            good.map(({ decided }) => decided),
          )
        : []
    const kept = saved.map(({ id, status }, i): Result => ({ index: good[i]?.index ?? i, status, id }))
    return c.json(answerOf([...kept, ...refused]), 202)
  },
)
