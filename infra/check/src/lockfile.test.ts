import { describe, expect, it } from 'vitest'

import { missingPlatforms, platformOf } from './lockfile.ts'

describe('platformOf', () => {
  it.each([
    { name: '@oxfmt/binding-darwin-arm64', platform: { os: ['darwin'], cpu: ['arm64'] } },
    { name: '@oxfmt/binding-linux-x64-musl', platform: { os: ['linux'], cpu: ['x64'], libc: ['musl'] } },
    { name: '@oxfmt/binding-linux-arm-gnueabihf', platform: { os: ['linux'], cpu: ['arm'] } },
    { name: '@oxfmt/binding-win32-ia32-msvc', platform: { os: ['win32'], cpu: ['ia32'] } },
    { name: '@turbo/windows-64', platform: { os: ['win32'], cpu: ['x64'] } },
    { name: '@cloudflare/workerd-darwin-64', platform: { os: ['darwin'], cpu: ['x64'] } },
    { name: 'fsevents', platform: null },
  ])('reads the machine of $name off its name', ({ name, platform }) => {
    expect(platformOf(name)).toEqual(platform)
  })
})

describe('missingPlatforms', () => {
  const packages = {
    'node_modules/tool': {
      dev: true,
      optionalDependencies: { '@tool/linux-x64': '1.0.0', '@tool/darwin-arm64': '1.0.0', fsevents: '2.0.0' },
    },
    'node_modules/@tool/linux-x64': { version: '1.0.0' },
  }

  it('finds what the lock names but does not describe', () => {
    expect(missingPlatforms({ packages })).toEqual({
      'node_modules/@tool/darwin-arm64': {
        version: '1.0.0',
        os: ['darwin'],
        cpu: ['arm64'],
        dev: true,
        optional: true,
      },
    })
  })
})
