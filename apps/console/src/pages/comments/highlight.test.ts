import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { highlight } from './highlight.ts'

const marked = (text: string, query: string) =>
  highlight(text, query)
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('')

describe('highlight', () => {
  it.each([
    { text: 'Nadie contesta el Teléfono', query: 'telefono NADIE', is: '[Nadie] contesta el [Teléfono]' },
    { text: 'Nadie contesta', query: '', is: 'Nadie contesta' },
    { text: 'Nadie contesta', query: 'gato', is: 'Nadie contesta' },
    { text: 'espera, esperan', query: 'espera', is: '[espera], [espera]n' },
    { text: 'esperando', query: 'espera esperando', is: '[espera][ndo]' },
    { text: 'telefono\u0301 roto', query: 'telefono', is: '[telefono\u0301] roto' },
    { text: 'ÉL', query: 'el', is: '[ÉL]' },
    { text: '😡 roto 😡', query: '😡', is: '[😡] roto [😡]' },
    { text: '<script>alert(1)</script>', query: 'script', is: '<[script]>alert(1)</[script]>' },
    { text: 'İstanbul', query: 'istanbul', is: '[İstanbul]' },
    { text: '', query: 'a', is: '' },
  ])('marks "$query" in "$text"', ({ text, query, is }) => {
    expect(marked(text, query)).toBe(is)
  })

  it('never loses or adds a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 5 }),
        (text, query) => {
          expect(
            highlight(text, query)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text)
        },
      ),
      { numRuns: 40 },
    )
  })
})
