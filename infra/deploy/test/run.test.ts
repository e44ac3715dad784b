import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { account, deploy, fakeCloud, remove, temporaryFolder } from './session.ts'

const first = ['--yes', '--organization', "O'Brien"]
const configOf = (folder: string, app: string): unknown =>
  JSON.parse(readFileSync(join(folder, app, 'wrangler.json'), 'utf8'))
const short = (line: string): string => line.replaceAll(/\/\S*\/([\w-]+\/wrangler\.json)/g, '$1')

let folder = ''

beforeEach(() => {
  folder = temporaryFolder()
})

afterEach(() => remove(folder))

describe('the first run', () => {
  it('goes from nothing to live, in order', async () => {
    const { cloud, spawn } = fakeCloud()
    await deploy(folder, first, { spawn })
    expect(cloud.commands.map((line) => short(line).replace(/ --json --command.*| --file.*/, ''))).toEqual([
      'npx turbo run build --output-logs=errors-only',
      'npx wrangler whoami --json',
      'npx wrangler d1 list --json',
      'npx wrangler d1 create vigia',
      'npx wrangler d1 list --json',
      'npx wrangler d1 migrations apply vigia --remote -c churn-alerts/wrangler.json',
      'npx wrangler deploy -c churn-alerts/wrangler.json',
      'npx wrangler deploy -c collector/wrangler.json',
      'npx wrangler deploy -c metrics-api/wrangler.json',
      'npx wrangler deploy -c console/wrangler.json',
      'npx wrangler deploy -c churn-alerts/wrangler.json',
      'npx wrangler d1 execute vigia --remote --yes -c churn-alerts/wrangler.json',
      'npx wrangler d1 execute vigia --remote --yes -c churn-alerts/wrangler.json',
      'npx wrangler d1 execute vigia --remote --yes -c churn-alerts/wrangler.json',
    ])
  })

  it('writes the real id and the account into derived configurations, and tells the alerts where the console is', async () => {
    await deploy(folder, first, { spawn: fakeCloud().spawn })
    expect(configOf(folder, 'collector')).toMatchObject({
      d1_databases: [{ database_id: 'real-id' }],
      account_id: account,
    })
    expect(configOf(folder, 'churn-alerts')).toMatchObject({
      vars: { CONSOLE_URL: 'https://vigia-console.shop.workers.dev' },
    })
  })

  it('shows the keys once, and stores neither of them anywhere', async () => {
    const { cloud, spawn } = fakeCloud()
    const { said } = await deploy(folder, first, { spawn })
    const [secret = ''] = /vg_sk_[0-9a-f]{64}/.exec(said) ?? []
    expect(said.split(secret)).toHaveLength(2)
    expect(said).toMatch(/vg_pk_[0-9a-f]{64}/)
    expect(cloud.sql).toContain("'O''Brien'")
    expect(
      cloud.sql + cloud.commands.join('') + readFileSync(join(folder, 'state.json'), 'utf8'),
    ).not.toMatch(/vg_[sp]k_/)
    expect(existsSync(join(folder, 'organization.sql'))).toBe(false)
  })

  it('needs the name before it makes anything', async () => {
    const { cloud, spawn } = fakeCloud()
    await expect(deploy(folder, ['--yes'], { spawn })).rejects.toThrow('--organization "Bicicletas Aurora"')
    expect(cloud.commands.join('\n')).not.toContain('d1 create')
  })
})

describe('a later run', () => {
  it('makes no second database, no second organization, no second deployment of the alerts', async () => {
    const { cloud, spawn } = fakeCloud()
    await deploy(folder, first, { spawn })
    cloud.commands.length = 0
    const { said } = await deploy(folder, ['--yes'], { spawn })
    const lines = cloud.commands.join('\n')
    expect(lines).not.toMatch(/d1 create|--file/)
    expect(lines.match(/churn-alerts\/wrangler\.json$/gm)).toHaveLength(2)
    expect(said).toContain('They know it already.')
    expect(said).not.toMatch(/vg_[sp]k_[0-9a-f]/)
  })

  it('finds a database that another machine made', async () => {
    const { cloud, spawn } = fakeCloud()
    cloud.databases = [
      { name: 'vigia-old', uuid: 'old' },
      { name: 'vigia', uuid: 'theirs' },
    ]
    const { state } = await deploy(folder, first, { spawn })
    expect(state.databaseId).toBe('theirs')
    expect(cloud.commands.join('\n')).not.toContain('d1 create')
  })

  it('adds a pair of keys to the organization where that is asked for', async () => {
    const { cloud, spawn } = fakeCloud()
    await deploy(folder, first, { spawn })
    const { said } = await deploy(folder, ['--yes', '--only', 'keys', '--new-keys'], { spawn })
    expect(said).toMatch(/vg_sk_[0-9a-f]{64}/)
    expect(cloud.sql).not.toContain('INSERT INTO organizations')
  })

  it('remembers the domain', async () => {
    const { spawn } = fakeCloud()
    await deploy(folder, [...first, '--domain', 'cx.example.com'], { spawn })
    const { state } = await deploy(folder, ['--yes'], { spawn })
    expect(state.linked).toBe('https://cx.example.com')
    expect(configOf(folder, 'console')).toMatchObject({ routes: [{ pattern: 'cx.example.com' }] })
  })
})
