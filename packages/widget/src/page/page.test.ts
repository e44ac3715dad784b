import { describe, expect, it } from 'vitest'

import { isWanted, matchesPath, settingsFrom } from './index.ts'

describe('matchesPath', () => {
  it.each([
    { patterns: '/', path: '/', is: true },
    { patterns: '/', path: '/a', is: false },
    { patterns: '/shop/*', path: '/shop/bike', is: true },
    { patterns: '/shop/*', path: '/shop', is: false },
    { patterns: '/a, /b*', path: '/bc', is: true },
    { patterns: '/a.b', path: '/axb', is: false },
    { patterns: '/(a', path: '/(a', is: true },
  ])('says $is for $path in $patterns', ({ patterns, path, is }) => {
    expect(matchesPath(patterns, path)).toBe(is)
  })
})

describe('isWanted', () => {
  const all = settingsFrom(() => null, 'https://x').when
  it.each([
    { when: all, draw: 0.999, is: true },
    { when: { ...all, share: 0.5 }, draw: 0.499, is: true },
    { when: { ...all, share: 0.5 }, draw: 0.5, is: false },
    { when: { ...all, include: '/other' }, draw: 0, is: false },
    { when: { ...all, exclude: '/p*' }, draw: 0, is: false },
  ])('says $is', ({ when, draw, is }) => {
    expect(isWanted(when, '/page', draw)).toBe(is)
  })
})

describe('settingsFrom', () => {
  it('reads attributes, and takes what makes sense for the rest', () => {
    const told: Record<string, string> = {
      key: 'vg_pk_x',
      mode: 'odd',
      delay: 'soon',
      share: '0.2',
      friction: '',
    }
    expect(settingsFrom((name) => told[name], 'https://x')).toMatchObject({
      api: 'https://x',
      key: 'vg_pk_x',
      mode: 'popover',
      storage: 'local',
      friction: true,
      when: { delaySeconds: 0, share: 0.2 },
    })
  })
})
