import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { redact } from './index.ts'

const LENGTH = 10_000
const fill = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)

/** Texts on which a careless pattern takes seconds; each must be read in a time that no machine exceeds. */
const hostile = [
  'a',
  '@',
  'a@',
  'a.',
  'a@a.',
  '1',
  '1 ',
  '1-',
  '12 ',
  '123 ',
  '612 ',
  '4111 ',
  '+',
  '+1',
  '(',
  '(1',
  '1.',
  'ES9',
  'ES91 ',
  'ES91-',
  'X1',
  'x ',
  '12345678 ',
  'http://',
  'http://a',
  'https://x.com/?token=',
  '?token=a&',
  'https://a:',
  'https://x.com/a1',
  'ana arroba ',
  'a (at) ',
  ' punto ',
  'tel ',
  'tel 612 ',
  'pedido número ',
  ' ',
  'ñ',
  '\u0301',
  '💥',
  '\ud800',
]

describe('redact on hostile texts', () => {
  it.each(hostile)('reads ten thousand characters of %j in no time', (piece) => {
    const text = fill(piece)
    const started = performance.now()
    redact(text)
    redact(`x@${text}`)
    redact(`https://x.com/${text}`)
    redact(`${text}!`)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

const marks = (value: string): number =>
  value.match(/\[(?:email|phone|card|iban|national_id|url_secret)\]/g)?.length ?? 0

describe('redact on any text', () => {
  const number = fc.constantFrom(
    '612345678',
    'a@b.com',
    '4111 1111 1111 1111',
    '12345678Z',
    '1.299,00 €',
    ' ',
    'tel ',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(number, fc.string({ unit: 'grapheme' }))).map((parts) => parts.join(' ')),
  )

  it('never throws, counts what it replaced and answers the same again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: result, redacted } = redact(text)
        const count = Object.values(redacted).reduce((sum, found) => sum + found, 0)
        expect(marks(result)).toBe(marks(text) + count)
        expect(redact(text)).toEqual({ text: result, redacted })
      }),
    )
  })

  it('never leaves a plain e-mail address standing', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        fc.pre(/^[a-z0-9][\w.+-]{0,60}@/i.test(email))
        expect(redact(`escriban a ${email} hoy`).text).not.toContain(email)
      }),
    )
  })
})
