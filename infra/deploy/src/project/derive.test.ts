import { describe, expect, it } from 'vitest'

import { derive, type Place, type WranglerConfig } from './derive.ts'

const nowhere: Place = { account: null, databaseId: 'real', domain: null, consoleUrl: null }
const derived = (own: Partial<WranglerConfig>, place: Partial<Place> = {}) =>
  derive({ name: 'vigia-shop', main: 'src/index.ts', ...own }, '/repo/apps/shop', { ...nowhere, ...place })

describe('derive', () => {
  it('gives every database the real id, and keeps what it had besides', () => {
    const config = derived({
      d1_databases: [{ binding: 'DB', database_id: 'vigia', migrations_dir: '../../m' }],
    })
    expect(config.d1_databases).toEqual([{ binding: 'DB', database_id: 'real', migrations_dir: '/repo/m' }])
  })

  it('finds entry and assets from any folder, and drops the schema', () => {
    const config = derived({ $schema: '../../x.json', assets: { directory: './dist' } })
    expect(config).toMatchObject({
      main: '/repo/apps/shop/src/index.ts',
      assets: { directory: '/repo/apps/shop/dist' },
    })
    expect(config).not.toHaveProperty('$schema')
  })

  it.each([
    { name: 'vigia-console', open: true },
    { name: 'vigia-collector', open: true },
    { name: 'vigia-metrics-api', open: false },
    { name: 'vigia-churn-alerts', open: false },
  ])('$name has an address of its own: $open', ({ name, open }) => {
    expect(derived({ name })).toMatchObject({ workers_dev: open, preview_urls: false })
  })

  it('leaves the decision to a worker that made it', () => {
    expect(derived({ workers_dev: true })).toMatchObject({ workers_dev: true })
  })

  it('serves the domain from the console alone', () => {
    const place = { domain: 'cx.example.com' }
    expect(derived({ name: 'vigia-console' }, place).routes).toEqual([
      { pattern: 'cx.example.com', custom_domain: true },
    ])
    expect(derived({}, place)).not.toHaveProperty('routes')
  })

  it('tells the alerts alone where the console is, beside their own variables', () => {
    const place = { consoleUrl: 'https://cx.example.com' }
    expect(derived({ name: 'vigia-churn-alerts', vars: { MODE: 'a' } }, place).vars).toEqual({
      MODE: 'a',
      CONSOLE_URL: 'https://cx.example.com',
    })
    expect(derived({}, place)).not.toHaveProperty('vars')
  })

  it('names the account once it is known', () => {
    expect(derived({}, { account: 'abc' })).toMatchObject({ account_id: 'abc' })
    expect(derived({})).not.toHaveProperty('account_id')
  })
})
