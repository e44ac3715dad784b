import { measureBundles } from './bundles.ts'
import { optionsOf, type Options } from './options.ts'
import { measureAlert } from './rows/alert.ts'
import { measureBacktest } from './rows/backtest.ts'
import { measureCost } from './rows/cost.ts'
import { measureIngest } from './rows/ingest.ts'
import { measureMetrics } from './rows/metrics.ts'
import { measureSweep } from './rows/sweep.ts'
import { measureText } from './rows/text.ts'
import { startRuntime, type Runtime } from './runtime/runtime.ts'
import { tableOf, type Row } from './table.ts'

/** Each on a runtime and a database of its own, so that none measures what another left behind. */
const onRuntime =
  (measure: (runtime: Runtime, options: Options) => Promise<Row[]>) =>
  async (options: Options): Promise<Row[]> => {
    const runtime = await startRuntime()
    try {
      return await measure(runtime, options)
    } finally {
      await runtime.stop()
    }
  }

const groups: Record<string, (options: Options) => Promise<Row[]> | Row[]> = {
  ingest: measureIngest,
  rows: onRuntime(measureCost),
  metrics: onRuntime(measureMetrics),
  sweep: onRuntime(measureSweep),
  alert: onRuntime(measureAlert),
  backtest: onRuntime(measureBacktest),
  text: measureText,
  bundles: measureBundles,
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2), Object.keys(groups))
  const rows: Row[] = []
  for (const [name, measure] of Object.entries(groups)) {
    if (options.only !== null && options.only !== name) continue
    console.error(`Measuring ${name}…`)
    rows.push(...(await measure(options)))
  }
  console.log(tableOf(rows))
  const missed = rows.filter(({ isMet }) => isMet === false).length
  if (missed > 0) console.log(`\n${missed} of the budgets missed`)
  // Kept connections would hold the process.
  process.exit(missed > 0 ? 1 : 0)
}

// So that what clears up at exit also does where somebody gives up waiting.
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143))

await main().catch((err: unknown) => {
  console.error(err instanceof Error ? err.message : err)
  process.exit(1)
})
