import { ApiError, createClient } from '@vigia/client'

import { help } from './import/help.ts'
import { parseOptions, UsageError } from './import/options.ts'
import { showProgress } from './import/progress.ts'
import { exitCodes, runImport } from './import/run.ts'
import { withRetry } from './send/retry.ts'

const ANSWER_WITHIN_MS = 60_000

/** The first Ctrl-C finishes what is under way, the second does not wait. */
function listenForStop(): () => boolean {
  let isStopping = false
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (isStopping) process.exit(exitCodes.interrupted)
      isStopping = true
    })
  }
  return () => isStopping
}

const causeOf = (err: unknown): string => {
  if (err instanceof ApiError) return `${err.problem.status} ${err.problem.title}: ${err.problem.detail}`
  if (err instanceof TypeError && err.cause instanceof Error) return `No answer: ${err.cause.message}`
  return err instanceof Error ? err.message : String(err)
}

const onRetry = (reason: string, waitMs: number): void =>
  console.error(`${reason}; again in ${(waitMs / 1_000).toFixed(1)} s`)

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h') || args.length === 0) {
    console.log(help)
    return args.length === 0 ? exitCodes.usage : exitCodes.done
  }
  // npm runs scripts in the repository's root, and tells where it was called.
  const options = parseOptions(args, process.env, process.env['INIT_CWD'] ?? process.cwd())
  const client = createClient({ baseUrl: options.baseUrl, key: options.key })
  return runImport(options, {
    now: new Date(),
    clock: () => performance.now(),
    say: (text) => console.log(text),
    showProgress: (total, from) => showProgress(total, from, process.stderr, () => performance.now()),
    isStopping: listenForStop(),
    send: (signals) =>
      withRetry(
        () =>
          client.call(
            'postSignalBatch',
            { body: { signals: [...signals] } },
            { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) },
          ),
        { onRetry },
      ),
  })
}

process.exitCode = await main(process.argv.slice(2)).catch((err: unknown) => {
  console.error(err instanceof UsageError ? `${err.message}\nTry --help.` : `It failed: ${causeOf(err)}`)
  return err instanceof UsageError ? exitCodes.usage : exitCodes.failed
})
