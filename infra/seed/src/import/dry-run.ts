import type { Batch } from './batches.ts'
import { reasonsOf } from './report.ts'

const SHOWN = 3
const TOP = 12

const add = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

const listOf = (counts: Iterable<readonly [string, number]>): string[] =>
  [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, TOP)
    .map(([name, count]) => `  ${String(count).padStart(8)}  ${name}`)

/** What an import would record: its first signals and counts, without sending anything. */
export async function dryRun(batches: AsyncIterable<Batch>): Promise<string> {
  const first: string[] = []
  const touchpoints = new Map<string, number>()
  const reasons: string[] = []
  let recorded = 0
  for await (const { prepared, rejected } of batches) {
    for (const { signal } of prepared) {
      recorded += 1
      if (first.length < SHOWN) first.push(JSON.stringify(signal, null, 2))
      add(
        touchpoints,
        `${signal.touchpoint} ${signal.kind === 'event' ? signal.type : (signal.metric ?? 'comment')}`,
      )
    }
    reasons.push(...rejected.map(({ reason }) => reason))
  }
  return [
    `The first rows would be recorded as\n${first.join('\n')}`,
    `${recorded} signals would be sent, ${reasons.length} rows left out.`,
    ...listOf(touchpoints),
    ...(reasons.length > 0 ? ['Why rows would be left out:', ...listOf(reasonsOf(reasons))] : []),
  ].join('\n')
}
