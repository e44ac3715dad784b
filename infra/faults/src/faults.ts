import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { destinationsThatFail } from './faults/destinations-that-fail.ts'
import { disturbedCron } from './faults/disturbed-cron.ts'
import { killInDelivery } from './faults/kill-in-delivery.ts'
import { killInSweep } from './faults/kill-in-sweep.ts'
import { killRounds } from './faults/kill-under-load.ts'

const MOST_ROUNDS = 200

/** How many rounds the command line asks for. @throws Error that says what to mend. */
function roundsOf(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string', default: '20' } } })
  const rounds = Number(values.rounds)
  if (Number.isInteger(rounds) && rounds > 0 && rounds <= MOST_ROUNDS) return rounds
  throw new Error(`--rounds goes from 1 to ${MOST_ROUNDS}`)
}

/** Gives `work` a folder of its own for the state of its runs, and takes it away. */
async function inFolder<T>(work: (state: string) => Promise<T>): Promise<T> {
  const state = mkdtempSync(join(tmpdir(), 'vigia-faults-'))
  try {
    return await work(state)
  } finally {
    rmSync(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Prints a line, with all that is wrong below it. Answers how much that is. */
function report(line: string, wrong: readonly string[]): number {
  console.log(`${wrong.length === 0 ? '✓' : '✗'} ${line}`)
  for (const what of wrong) console.log(`    ${what}`)
  return wrong.length
}

async function main(): Promise<number> {
  const rounds = roundsOf(process.argv.slice(2))
  const started = Date.now()
  let wrong = 0
  await inFolder(async (state) => {
    for await (const round of killRounds(state, rounds)) wrong += report(round.line, round.wrong)
  })
  wrong += report(
    'killed while a webhook was under way: it came again under the same id',
    await inFolder(killInDelivery),
  )
  const failing = await inFolder(destinationsThatFail)
  wrong += report(
    `destinations that fail, hang, redirect, are gone or answer 5 MB: ${failing.requests} requests, nobody waited for another, all in the log`,
    failing.wrong,
  )
  const swept = await inFolder(killInSweep)
  wrong += report(
    `killed in a sweep with ${swept.survived} cases open: the next one left one case each`,
    swept.wrong,
  )
  const lived = await inFolder((calm) => inFolder((rough) => disturbedCron(calm, rough)))
  wrong += report(
    `cron doubled, overlapping, killed, off for a day, ahead and back: the same ${lived.cases} cases and ${lived.alerts} alerts (${lived.again} came twice)`,
    lived.wrong,
  )
  const seconds = Math.round((Date.now() - started) / 1_000)
  console.log(
    `${rounds} kills under load, ${wrong === 0 ? 'nothing lost, nothing twice' : `${wrong} WRONG`} (${seconds} s)`,
  )
  return wrong
}

for (const [name, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(name, () => process.exit(code))
}

process.exit(
  await main().then(
    (wrong) => (wrong === 0 ? 0 : 1),
    (err: unknown) => {
      console.error(err instanceof Error ? err.message : err)
      return 1
    },
  ),
)
