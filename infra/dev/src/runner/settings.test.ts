import { describe, expect, it } from 'vitest'

import { appNames, settingsOf } from './settings.ts'

describe('settingsOf', () => {
  it('has a default for everything', () => {
    const { root, ...settings } = settingsOf({}, [])
    expect(settings).toEqual({
      apps: appNames,
      port: 8787,
      state: `${root}/.vigia`,
      seed: 'demo',
      verbose: false,
    })
  })

  it.each([
    { env: { PORT: '9000' }, args: [], says: { port: 9000 } },
    { env: { VIGIA_STATE: '/tmp/state' }, args: [], says: { state: '/tmp/state' } },
    { env: { VIGIA_SEED: 'none' }, args: [], says: { seed: 'none' } },
    { env: { VIGIA_VERBOSE: '1' }, args: [], says: { verbose: true } },
    { env: {}, args: ['--verbose'], says: { verbose: true } },
    { env: { VIGIA_APPS: 'console, collector' }, args: [], says: { apps: ['collector', 'console'] } },
  ])('reads $env $args', ({ env, args, says }) => {
    expect(settingsOf(env, args)).toMatchObject(says)
  })

  it.each([
    { env: { PORT: 'http' }, why: 'is no port' },
    { env: { PORT: '0' }, why: 'is no port' },
    { env: { PORT: '65536' }, why: 'is no port' },
    { env: { VIGIA_SEED: 'all' }, why: 'demo or none' },
    { env: { VIGIA_APPS: 'till' }, why: 'names "till"' },
  ])('refuses $env', ({ env, why }) => {
    expect(() => settingsOf(env, [])).toThrow(why)
  })
})
