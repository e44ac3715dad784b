import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { digestOf } from './import/dump.ts'
import { ownMemory, runtimeMemory } from './import/memory.ts'
import { beginImport, sendRest, stateOf, type ImportState } from './import/send.ts'
import { verify } from './stack/api.ts'
import { startStack } from './stack/stack.ts'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '20000' }, kills: { type: 'string', default: '5' } },
})
const rows = Number(values.rows)
const kills = Number(values.kills)

const folder = () => mkdtempSync(join(tmpdir(), 'vigia-import-'))
const remove = (state: string) =>
  rmSync(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })

/** Imports in one go, and says at each tenth how fast and with how much memory. */
async function whole(state: string): Promise<void> {
  // Without the sweep, which would look at everybody anew each minute: it is the import that is measured.
  const stack = await startStack(state, 'collector,metrics-api')
  const began = performance.now()
  let tenth = 1
  const done = await sendRest(stack.url, await beginImport(stack.url), rows, ({ rows: so }) => {
    if (so < (tenth * rows) / 10) return
    const seconds = (performance.now() - began) / 1_000
    const memory = `runtime ${runtimeMemory()} MiB, client ${ownMemory()} MiB`
    console.log(`  ${tenth * 10} %: ${so} rows, ${Math.round(so / seconds)} rows/s, ${memory}`)
    tenth = Math.floor((so * 10) / rows) + 1
  })
  const seconds = (performance.now() - began) / 1_000
  const { signals, differences } = await verify(stack.url)
  console.log(
    `${done.recorded} of ${rows} rows recorded in ${seconds.toFixed(0)} s: ${Math.round(rows / seconds)} rows/s; ${signals} signals, ${differences.length} differences in the rollups`,
  )
  const again = await sendRest(stack.url, await beginImport(stack.url), Math.min(rows, 20_000), () => {})
  console.log(`the same file again: ${again.recorded} recorded, ${again.duplicates} known`)
  await stack.kill()
}

/** Imports with a `kill -9` of everything at so many moments, and goes on each time from where it stands. */
async function interrupted(state: string): Promise<void> {
  let stack = await startStack(state)
  const { id } = await beginImport(stack.url)
  for (let kill = 1; kill <= kills; kill += 1) {
    const at = await stateOf(stack.url, id)
    const sending = sendRest(stack.url, at, rows, () => {}).then(
      () => 'done',
      () => 'cut off',
    )
    await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 900))
    await stack.kill()
    const end = await sending
    stack = await startStack(state)
    const now: ImportState = await stateOf(stack.url, id)
    console.log(`  kill ${kill}: ${end}, ${now.rows} rows committed`)
    if (now.status === 'done') break
  }
  const last = await stateOf(stack.url, id)
  const done = last.status === 'done' ? last : await sendRest(stack.url, last, rows, () => {})
  console.log(`${kills} kills, then ${done.status}: ${done.rows} rows`)
  await stack.kill()
}

const [one, other] = [folder(), folder()]
try {
  console.log(`An import of ${rows} rows in one go`)
  await whole(one)
  if (kills > 0) {
    console.log(`The same, killed with -9 up to ${kills} times`)
    await interrupted(other)
    const same = digestOf(one) === digestOf(other)
    console.log(same ? '✓ both end with the same signals, rollups and customers' : '✗ they end DIFFERENT')
    process.exitCode = same ? 0 : 1
  }
} finally {
  remove(one)
  remove(other)
}
