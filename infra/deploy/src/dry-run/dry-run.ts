import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { describePlan } from '../plan/describe.ts'
import type { Step } from '../plan/plan.ts'
import { configPath, writeConfigs, type Worker } from '../project/workers.ts'
import { perform, placeOf, type Session } from '../run/session.ts'
import { bundle, describeSizes, type BundleSize } from './bundle.ts'

const UNKNOWN_DATABASE = '00000000-0000-0000-0000-000000000000'

const lacksFiles = ({ folder, config: { assets } }: Worker): boolean =>
  assets?.directory !== undefined && !existsSync(join(folder, assets.directory))

/** All of a run that needs no account: what would be done, and whether it could be. */
export async function dryRun(session: Session, steps: readonly Step[]): Promise<void> {
  const { workers, folder, tools, state, options } = session
  const databaseId = state.databaseId ?? UNKNOWN_DATABASE
  writeConfigs(folder, workers, placeOf({ ...state, domain: options.domain ?? state.domain }, databaseId))
  tools.say(`What would be done, in this order:\n\n${describePlan(steps)}\n`)
  tools.say('The configurations that it would be done by:')
  for (const worker of workers) tools.say(`  ${configPath(folder, worker)}`)
  if (state.databaseId === null)
    tools.say(`  The database's id in them is a placeholder until there is a database.`)
  if (workers.some(lacksFiles)) {
    tools.say('\nBuilding what is served as files…')
    await perform(session, { program: 'turbo', args: ['run', 'build', '--output-logs=errors-only'] })
  }
  const sizes: BundleSize[] = []
  for (const worker of workers) sizes.push(await bundle(session, worker))
  tools.say(`\nEvery worker bundles. What would be uploaded:\n${describeSizes(sizes)}`)
  tools.say('\nThis was a dry run: nothing was sent anywhere, and no account was asked for.')
}
