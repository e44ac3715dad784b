import { expectStatus, send } from '../load/client.ts'
import { interleave, median, ratioOf, runRound, type Round } from '../load/rounds.ts'
import { batchOf, goodFeedback } from '../load/signals.ts'
import type { Options } from '../options.ts'
import { startEntry } from '../runtime/entry.ts'
import { startRuntime } from '../runtime/runtime.ts'
import { atLeast, fact, figureOf, type Row } from '../table.ts'

const CUSTOMERS = 1_000
const BATCH = 500
const BATCHES_AT_ONCE = 4

interface Places {
  hello: URL
  helloHost?: string
  collector: URL
}

/** A greeting, one that commits a row, a signal and a batch of them, in turn. */
async function compare({ hello, helloHost, collector }: Places, { quick }: Options) {
  const ms = quick ? 600 : 2_000
  const greet = (path: string) => () => expectStatus(200, send(hello, path, undefined, helloHost))
  const single = (i: number) => expectStatus(202, send(collector, '/v1/feedback', goodFeedback(i, CUSTOMERS)))
  const batch = (i: number) =>
    expectStatus(202, send(collector, '/v1/signals/batch', batchOf(BATCH, i, CUSTOMERS)))
  return interleave(
    {
      hello: () => runRound(greet('/'), ms),
      commit: () => runRound(greet('/commit'), ms),
      single: () => runRound(single, ms),
      batch: () => runRound(batch, ms, BATCHES_AT_ONCE),
    },
    quick ? 3 : 5,
  )
}

type Rounds = Awaited<ReturnType<typeof compare>>

const rate = (rounds: readonly Round[]): string => figureOf(median(rounds.map(({ perSecond }) => perSecond)))

const batchRatio = ({ batch, single }: Rounds): number => BATCH * ratioOf(batch, single, 'perSecond')

function rowsOf(rounds: Rounds): Row[] {
  const { hello, commit, single, batch } = rounds
  const batched = median(batch.map(({ perSecond }) => perSecond)) * BATCH
  return [
    fact('hello-world, with one row committed', `${rate(hello)}, ${rate(commit)} req/s`),
    fact('single signals', `${rate(single)} req/s`),
    fact('batches of 500', `${figureOf(batched)} signals/s`),
    atLeast('single signals against hello-world', ratioOf(single, hello, 'perSecond'), 0.25, ' ×'),
    fact('  … p99 against hello-world', `${figureOf(ratioOf(single, hello, 'p99Ms'))} ×`),
    atLeast('batch signals/s against single', batchRatio(rounds), 20, ' ×'),
  ]
}

/** The same without wrangler's entry before the workers, which costs more than a greeting does. */
function directRows(rounds: Rounds): Row[] {
  const { hello, commit, single } = rounds
  return [
    fact('without the entry: hello-world, single', `${rate(hello)}, ${rate(single)} req/s`),
    fact('  … single against hello-world', `${figureOf(ratioOf(single, hello, 'perSecond'))} ×`),
    fact('  … against one row committed', `${figureOf(ratioOf(single, commit, 'perSecond'))} ×`),
    fact('  … p99 against one row committed', `${figureOf(ratioOf(single, commit, 'p99Ms'))} ×`),
    fact('  … batch signals/s against single', `${figureOf(batchRatio(rounds))} ×`),
  ]
}

async function held<P extends { stop: () => Promise<void> }>(
  place: P,
  work: (place: P) => Promise<Rounds>,
): Promise<Rounds> {
  try {
    return await work(place)
  } finally {
    await place.stop()
  }
}

/** Signals over HTTP: through the entry that every local run has, which is judged, and straight to the workers. */
export async function measureIngest(options: Options): Promise<Row[]> {
  const entry = await held(await startEntry(), ({ url, helloHost }) =>
    compare({ hello: url, helloHost, collector: url }, options),
  )
  const direct = await held(await startRuntime(), (runtime) => compare(runtime, options))
  return [...rowsOf(entry), ...directRows(direct)]
}
