import { describe, expect, it } from 'vitest'

import { quotedTouchpoint, spokenName, touchpointName } from './index.ts'

describe('the name of a touchpoint', () => {
  it.each([
    { slug: 'delivery', es: 'Entrega', en: 'Delivery' },
    { slug: 'call-center', es: 'Centro de llamadas', en: 'Call centre' },
    { slug: 'tienda-sol', es: 'Tienda Sol', en: 'Tienda Sol' },
    { slug: 'call_center-2', es: 'Call center 2', en: 'Call center 2' },
    { slug: 'constructor', es: 'Constructor', en: 'Constructor' },
    { slug: '--', es: '--', en: '--' },
  ])('of $slug is $es, $en', ({ slug, es, en }) => {
    expect(touchpointName(slug)).toEqual({ es, en })
  })

  it('stands in quotes within a sentence', () => {
    expect(quotedTouchpoint('delivery')).toEqual({ es: '«Entrega»', en: '“Delivery”' })
  })
})

it.each([
  { slug: 'store-oxford-street', spoken: 'Store Oxford Street' },
  { slug: 'new bike', spoken: 'New bike' },
])('reads $slug as $spoken', ({ slug, spoken }) => {
  expect(spokenName(slug)).toBe(spoken)
})
