import { describe, expect, it } from 'vitest'

import { placeOf } from './place.ts'

const token = 'a'.repeat(32)

describe('placeOf', () => {
  it.each([
    { path: '/sign-in', search: '', hash: `#${token}`, place: { token, invitation: null, founding: false } },
    {
      path: '/sign-in',
      search: '',
      hash: `#${token}a`,
      place: { token: null, invitation: null, founding: false },
    },
    {
      path: '/sign-in',
      search: '',
      hash: `#${token.slice(1)}`,
      place: { token: null, invitation: null, founding: false },
    },
    {
      path: '/cases',
      search: '',
      hash: `#${token}`,
      place: { token: null, invitation: null, founding: false },
    },
    {
      path: '/',
      search: '?invitation=mbi_1',
      hash: '',
      place: { token: null, invitation: 'mbi_1', founding: false },
    },
    {
      path: '/',
      search: '?invitation=<script>',
      hash: '',
      place: { token: null, invitation: null, founding: false },
    },
    { path: '/', search: '', hash: '', place: { token: null, invitation: null, founding: false } },
    {
      path: '/new-organization',
      search: '',
      hash: '',
      place: { token: null, invitation: null, founding: true },
    },
    {
      path: '/new-organization/x',
      search: '',
      hash: '',
      place: { token: null, invitation: null, founding: false },
    },
  ])('reads $path$search$hash', ({ path, search, hash, place }) => {
    expect(placeOf(path, search, hash)).toEqual(place)
  })
})
