import { describe, expect, it } from 'vitest'

import { placeOf } from './place.ts'

const token = 'a'.repeat(32)

describe('placeOf', () => {
  it.each([
    { path: '/sign-in', search: '', hash: `#${token}`, place: { token, invitation: null } },
    { path: '/sign-in', search: '', hash: `#${token}a`, place: { token: null, invitation: null } },
    { path: '/sign-in', search: '', hash: `#${token.slice(1)}`, place: { token: null, invitation: null } },
    { path: '/cases', search: '', hash: `#${token}`, place: { token: null, invitation: null } },
    { path: '/', search: '?invitation=mbi_1', hash: '', place: { token: null, invitation: 'mbi_1' } },
    { path: '/', search: '?invitation=<script>', hash: '', place: { token: null, invitation: null } },
    { path: '/', search: '', hash: '', place: { token: null, invitation: null } },
  ])('reads $path$search$hash', ({ path, search, hash, place }) => {
    expect(placeOf(path, search, hash)).toEqual(place)
  })
})
