import type { BatchAnswer, BatchItem } from '@vigia/contracts/signals'

import type { Batch } from './batches.ts'
import type { Rejected } from './rejects.ts'

export type Send = (signals: readonly BatchItem[]) => Promise<BatchAnswer>

/** A batch that stands in the database. */
export interface Committed {
  rows: number
  recorded: number
  duplicates: number
  rejected: Rejected[]
}

async function commit(batch: Batch, send: Send): Promise<Committed> {
  const { prepared, rejected, rows } = batch
  if (prepared.length === 0) return { rows, recorded: 0, duplicates: 0, rejected }
  const answer = await send(prepared.map(({ signal }) => signal))
  const refused = answer.results.flatMap(({ index, status, problem }): Rejected[] => {
    const one = prepared[index]
    if (status !== 'refused' || !one) return []
    return [{ line: one.line, row: one.row, reason: problem?.detail ?? 'The API refused it' }]
  })
  const all = [...rejected, ...refused].toSorted((a, b) => a.line - b.line)
  return { rows, recorded: answer.recorded, duplicates: answer.duplicates, rejected: all }
}

/**
 * Sends batches, a few at once, and tells of each in the order of the file: whatever is told is committed together
 * with all before it. Once `isStopping` says so no more are begun. @throws what a batch finally failed with.
 */
export async function sendAll(
  batches: AsyncIterable<Batch>,
  send: Send,
  atOnce: number,
  onCommitted: (committed: Committed) => void,
  isStopping: () => boolean = () => false,
): Promise<void> {
  const underWay: Promise<Committed>[] = []
  const settleFirst = async () => {
    const first = underWay.shift()
    if (first) onCommitted(await first)
  }
  for await (const batch of batches) {
    if (isStopping()) break
    const sent = commit(batch, send)
    // Its failure is heard when its turn comes; until then it must not count as unheard.
    sent.catch(() => {})
    underWay.push(sent)
    if (underWay.length >= atOnce) await settleFirst()
  }
  while (underWay.length > 0) await settleFirst()
}
