import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

import type { Settings } from './settings.ts'

const turboAt = (root: string): string => join(root, 'node_modules/turbo/bin/turbo')

/** Builds what the wanted apps serve as files, unless it is built already; answers whether that went well. */
export async function build({ root, apps, verbose }: Settings): Promise<boolean> {
  const filters = apps.map((app) => `--filter=@vigia/${app}...`)
  const logs = ['--ui=stream', '--log-prefix=none', `--output-logs=${verbose ? 'full' : 'errors-only'}`]
  const child = spawn(process.execPath, [turboAt(root), 'run', 'build', ...filters, ...logs], {
    cwd: root,
    env: {
      ...process.env,
      PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
      TURBO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => said.push(chunk))
  }
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0 || verbose) console.error(said.join(''))
  return code === 0
}
