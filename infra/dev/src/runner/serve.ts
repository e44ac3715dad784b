import type { Configs } from './configs.ts'
import type { Settings } from './settings.ts'
import { startWrangler, type Wrangler } from './wrangler.ts'

/** Brings the local database up to date, before anything else has it open. @throws Error with wrangler's words. */
export async function migrate(settings: Settings, { migrations }: Configs): Promise<void> {
  const args = [
    'd1',
    'migrations',
    'apply',
    'DB',
    '--local',
    '--persist-to',
    settings.state,
    '-c',
    migrations,
  ]
  const wrangler = startWrangler(args, settings, 'migrate', settings.verbose)
  if ((await wrangler.exited) === 0) return
  throw new Error(`The migrations could not be applied:\n${wrangler.lastLines().join('\n')}`)
}

/** Every worker in one process on one database: several processes on one lose writes. The gateway alone is on HTTP. */
export function serve(settings: Settings, { gateway, workers }: Configs): Wrangler {
  const configs = [gateway, ...workers].flatMap((path) => ['-c', path])
  const where = ['--port', String(settings.port), '--persist-to', settings.state]
  const level = settings.verbose ? 'log' : 'error'
  const args = ['dev', '--local', ...configs, ...where, '--inspector-port', '0', '--log-level', level]
  return startWrangler(args, settings, 'dev', true)
}
