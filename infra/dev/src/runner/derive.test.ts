import { describe, expect, it } from 'vitest'

import { derive, gatewayConfig, type WranglerConfig } from './derive.ts'

const base = { name: 'vigia-shop', main: 'src/index.ts', compatibility_date: '2026-10-01' }
const plain = { ...base, main: '/repo/apps/shop/src/index.ts', vars: { VIGIA_LOCAL: '1' } }

describe('derive', () => {
  it.each<{ what: string; own: Partial<WranglerConfig>; derived: Partial<WranglerConfig> }>([
    { what: 'an absolute entry, and that it is local', own: {}, derived: {} },
    {
      what: 'its own variables beside ours',
      own: { vars: { MODE: 'a', VIGIA_LOCAL: '0' } },
      derived: { vars: { MODE: 'a', VIGIA_LOCAL: '1' } },
    },
    {
      what: 'the shared local database',
      own: {
        d1_databases: [
          { binding: 'DB', database_id: 'production', remote: true, migrations_dir: '../../packages/db/m' },
        ],
      },
      derived: {
        d1_databases: [
          {
            binding: 'DB',
            database_name: 'vigia',
            database_id: 'vigia',
            migrations_dir: '/repo/packages/db/m',
          },
        ],
      },
    },
    {
      what: 'bindings to the workers that are there',
      own: { services: [{ service: 'vigia-there' }, { service: 'vigia-absent' }] },
      derived: { services: [{ service: 'vigia-there' }] },
    },
    {
      what: 'the folder of its assets',
      own: { assets: { directory: './dist' } },
      derived: { assets: { directory: '/repo/apps/shop/dist' } },
    },
    {
      what: 'nothing of production',
      own: { account_id: 'x', routes: ['shop.example/*'], env: { staging: {} }, ai: { binding: 'AI' } },
      derived: {},
    },
    {
      what: 'what it has besides',
      own: { triggers: { crons: ['* * * * *'] } },
      derived: { triggers: { crons: ['* * * * *'] } },
    },
  ])('gives a worker $what', ({ own, derived }) => {
    expect(derive({ ...base, ...own }, '/repo/apps/shop', ['vigia-there'])).toEqual({ ...plain, ...derived })
  })
})

describe('gatewayConfig', () => {
  it.each([
    { present: [], bindings: [] },
    { present: ['vigia-console', 'vigia-collector'], bindings: ['COLLECTOR', 'CONSOLE'] },
    { present: ['vigia-stranger'], bindings: [] },
  ])('binds $bindings where $present are there', ({ present, bindings }) => {
    const { services } = gatewayConfig('/repo/gateway.ts', present, 'run')
    expect(services?.map((service) => 'binding' in service && service.binding)).toEqual(bindings)
  })
})
