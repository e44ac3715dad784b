import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { expect, it, onTestFinished } from 'vitest'

import { remove, temporaryFolder } from './session.ts'

const script = fileURLToPath(new URL('../src/deploy.ts', import.meta.url))
const apps = ['accounts', 'live', 'churn-alerts', 'collector', 'metrics-api', 'console']

it(
  'plans, bundles and weighs every worker without an account and without the network',
  { timeout: 300_000 },
  async () => {
    const home = temporaryFolder()
    onTestFinished(() => remove(home))
    // A proxy that nobody listens at: whatever reaches for the network fails.
    const nowhere = 'http://127.0.0.1:9'
    const env = {
      PATH: process.env['PATH'],
      HOME: home,
      VIGIA_STATE: join(home, 'state'),
      WRANGLER_SEND_METRICS: 'false',
      HTTPS_PROXY: nowhere,
      HTTP_PROXY: nowhere,
    }
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--dry-run'], { env })
    const folder = join(home, 'state', 'deploy')
    for (const app of apps) {
      const config = readFileSync(join(folder, app, 'wrangler.json'), 'utf8')
      expect(config).not.toContain('"database_id": "vigia"')
      expect(existsSync(join(folder, 'bundles', `vigia-${app}`))).toBe(true)
      expect(stdout).toMatch(new RegExp(`vigia-${app} +[\\d.]+ KiB, gzip +[\\d.]+ KiB`))
    }
    const deployed = [...stdout.matchAll(/Deploy vigia-([\w-]+)$/gm)].map(([, name = '']) => name)
    expect(deployed.toSorted()).toEqual(apps.toSorted())
    expect(deployed.indexOf('churn-alerts')).toBeLessThan(deployed.indexOf('collector'))
    expect(deployed.at(-1)).toBe('console')
    expect(existsSync(join(folder, 'state.json'))).toBe(false)
  },
)
