import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'

import { help } from './cli/help.ts'
import { checkNode } from './cli/node-version.ts'
import { optionsOf } from './cli/options.ts'
import { dryRun } from './dry-run/dry-run.ts'
import { plan } from './plan/plan.ts'
import { CONSOLE } from './project/derive.ts'
import { checkMigrations, readMigrations } from './project/migrations.ts'
import { consoleUrlOf, readState } from './project/state.ts'
import { readWorkers } from './project/workers.ts'
import { run } from './run/run.ts'
import type { Session } from './run/session.ts'
import { pathOf, spawnFrom } from './run/spawn.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '')

async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question(`${question} [y/N] `)
  lines.close()
  return /^(y|yes|s|sí|si)$/i.test(answer.trim())
}

function begin(args: readonly string[], folder: string): Session {
  const { env } = process
  return {
    options: optionsOf(args),
    workers: readWorkers(root),
    root,
    folder,
    state: readState(folder),
    secretKey: env['VIGIA_SECRET_KEY'] ?? null,
    tools: {
      spawn: spawnFrom(root, folder),
      fetch: (url, init) => fetch(url, init),
      say: (text) => console.log(text),
      confirm,
      now: () => new Date(),
      random: randomBytes,
      pause: (ms) => new Promise((done) => setTimeout(done, ms)),
      env,
    },
  }
}

async function main(args: readonly string[]): Promise<void> {
  if (optionsOf(args).help) return console.log(help)
  checkNode(process.versions.node)
  for (const program of ['wrangler', 'turbo'] as const) pathOf(root, program)
  const folder = join(resolve(root, process.env['VIGIA_STATE'] ?? '.vigia'), 'deploy')
  const session = begin(args, folder)
  const migrations = readMigrations(join(root, 'packages/db/migrations'))
  checkMigrations(migrations)
  console.log(`${session.workers.length} workers and ${migrations.length} migrations read and checked.`)
  const steps = plan(session)
  if (session.options.dryRun) return dryRun(session, steps)
  await run(session, steps)
  const url = session.options.origin ?? consoleUrlOf(session.state, CONSOLE)
  console.log(url === null ? '\nDone.' : `\nDone. Vigía is at ${url}`)
}

await main(process.argv.slice(2)).catch((err: unknown) => {
  console.error(`\n${err instanceof Error ? err.message : String(err)}\n`)
  process.exitCode = 1
})
