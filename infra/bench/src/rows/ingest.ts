import { expectStatus, send } from '../load/client.ts'
import { interleave, median, ratioOf, runRound, type Round } from '../load/rounds.ts'
import { batchOf, goodFeedback } from '../load/signals.ts'
import type { Options } from '../options.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { atLeast, fact, figureOf, type Row } from '../table.ts'

const CUSTOMERS = 1_000
const BATCH = 500
const BATCHES_AT_ONCE = 4

const perSecond = (rounds: readonly Round[]) => median(rounds.map((round) => round.perSecond))

/** Single signals against a hello-world worker in the same process, and 500 a request against single ones. */
export async function measureIngest({ hello, collector }: Runtime, { quick }: Options): Promise<Row[]> {
  const ms = quick ? 600 : 2_000
  const single = (i: number) => expectStatus(202, send(collector, '/v1/feedback', goodFeedback(i, CUSTOMERS)))
  const batch = (i: number) =>
    expectStatus(202, send(collector, '/v1/signals/batch', batchOf(BATCH, i, CUSTOMERS)))
  const results = await interleave(
    {
      hello: () => runRound(() => expectStatus(200, send(hello, '/')), ms),
      commit: () => runRound(() => expectStatus(200, send(hello, '/commit')), ms),
      single: () => runRound(single, ms),
      batch: () => runRound(batch, ms, BATCHES_AT_ONCE),
    },
    quick ? 3 : 5,
  )
  const { hello: greet, commit, single: one, batch: many } = results
  return [
    fact('hello-world worker', `${figureOf(perSecond(greet))} req/s`),
    fact('hello-world that commits one row', `${figureOf(perSecond(commit))} req/s`),
    fact('single signals', `${figureOf(perSecond(one))} req/s`),
    atLeast('single signals against hello-world', ratioOf(one, greet, 'perSecond'), 0.25, ' ×'),
    fact('  … against one that commits one row', `${figureOf(ratioOf(one, commit, 'perSecond'))} ×`),
    fact('  … p99 against hello-world', `${figureOf(ratioOf(one, greet, 'p99Ms'))} ×`),
    fact('  … p99 against one that commits one row', `${figureOf(ratioOf(one, commit, 'p99Ms'))} ×`),
    fact('batches of 500', `${figureOf(perSecond(many) * BATCH)} signals/s`),
    atLeast(
      'batch signals/s against single',
      median(many.map((round, i) => (round.perSecond * BATCH) / (one[i]?.perSecond ?? Number.NaN))),
      20,
      ' ×',
    ),
  ]
}
