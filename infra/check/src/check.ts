import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { checkMigrations } from './migrations.ts'
import { run, type Outcome } from './run.ts'

const root = join(import.meta.dirname, '../../..')

const appsWithWorkers = readdirSync(join(root, 'apps')).filter((app) =>
  existsSync(join(root, 'apps', app, 'wrangler.jsonc')),
)

/** Each check with the command that anybody can run alone. */
const checks: { name: string; check: () => Promise<Outcome> }[] = [
  { name: 'lock is complete', check: () => run(root, 'node', ['infra/check/src/lockfile.ts']) },
  { name: 'format', check: () => run(root, 'oxfmt', ['--check', '.']) },
  { name: 'lint', check: () => run(root, 'oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'types', check: () => run(root, 'turbo', ['run', 'typecheck', '--output-logs=errors-only']) },
  { name: 'boundaries', check: () => run(root, 'turbo', ['boundaries']) },
  {
    name: 'schema and migrations agree',
    check: () => run(join(root, 'packages/db'), 'node', [join(root, 'infra/check/src/schema-drift.ts')]),
  },
  {
    name: 'migrations destroy nothing',
    check: () => Promise.resolve(checkMigrations(join(root, 'packages/db/migrations'))),
  },
  ...appsWithWorkers.map((app) => ({
    name: `binding types of ${app} are current`,
    check: () => run(join(root, 'apps', app), 'wrangler', ['types', '--include-runtime', 'false', '--check']),
  })),
  {
    name: 'console builds',
    check: () => run(root, 'turbo', ['run', 'build', '--filter=@vigia/console', '--output-logs=errors-only']),
  },
  { name: 'bundle budgets', check: () => run(root, 'node', ['infra/bench/src/bundles.ts']) },
]

let failed = 0
for (const { name, check } of checks) {
  const started = performance.now()
  const { ok, output } = await check()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (ok) continue
  failed += 1
  console.log(output)
}
console.log(
  failed === 0
    ? `All ${checks.length} checks passed`
    : `${failed} of ${checks.length} checks failed: npm run fix mends format and lint`,
)
process.exitCode = failed === 0 ? 0 : 1
