import { describe, expect, it } from 'vitest'

import { checkNode } from './node-version.ts'
import { optionsOf, phases } from './options.ts'

describe('optionsOf', () => {
  it('has a default for everything but the name', () => {
    expect(optionsOf([])).toMatchObject({
      only: phases,
      dryRun: false,
      yes: false,
      organization: { name: null, timeZone: 'UTC', region: 'us', currency: 'EUR', origins: [] },
    })
  })

  it.each([
    { args: ['--only', 'smoke,deploy'], says: { only: ['deploy', 'smoke'] } },
    { args: ['--only', 'keys', '--only', 'migrate'], says: { only: ['migrate', 'keys'] } },
    { args: ['--organization', " O'Brien "], says: { organization: { name: "O'Brien" } } },
    { args: ['--time-zone', 'America/Bogota'], says: { organization: { timeZone: 'America/Bogota' } } },
    { args: ['--region', 'latam'], says: { organization: { region: 'latam' } } },
    { args: ['--domain', 'cx.example.com'], says: { domain: 'cx.example.com' } },
    { args: ['--allowed-origin', 'https://a.es'], says: { organization: { origins: ['https://a.es'] } } },
    { args: ['-y', '--dry-run', '--new-keys'], says: { yes: true, dryRun: true, newKeys: true } },
  ])('reads $args', ({ args, says }) => {
    expect(optionsOf(args)).toMatchObject(says)
  })

  it.each([
    { args: ['--only', 'all'], why: '--only is "all"' },
    { args: ['--organization', ' '], why: '--organization is " "' },
    { args: ['--organization', 'a\nb'], why: '--organization' },
    { args: ['--time-zone', 'Madrid'], why: 'Europe/Madrid' },
    { args: ['--region', 'eu'], why: 'us or latam' },
    { args: ['--currency', 'euro'], why: 'three capital letters' },
    { args: ['--domain', 'https://cx.example.com'], why: 'a host name' },
    { args: ['--origin', 'https://cx.example.com/'], why: 'an origin' },
    { args: ['--account', 'mine'], why: '32 hexadecimal digits' },
    { args: ['--location', 'weur', '--jurisdiction', 'eu'], why: '--location or --jurisdiction' },
    { args: ['--fast'], why: '--fast' },
    { args: ['now'], why: 'now' },
  ])('refuses $args', ({ args, why }) => {
    expect(() => optionsOf(args)).toThrow(why)
  })
})

describe('checkNode', () => {
  it.each(['22.18.0', '22.19.1', '24.0.0'])('takes %s', (version) => {
    expect(() => checkNode(version)).not.toThrow()
  })

  it.each(['20.20.2', '22.17.9'])('refuses %s and says what to do', (version) => {
    expect(() => checkNode(version)).toThrow('npm ci')
  })
})
