import { describe, expect, it } from 'vitest'

import { kioskUrl, originOf, pageUrl, snippetOf } from './addresses.ts'
import { readPasted } from './recipients.ts'

const url = 'https://vigia.example/s/srv_1'

describe('addresses', () => {
  it.each([
    { whence: {}, more: {}, is: url },
    { whence: { touchpoint: ' ', shop: 'Sol & Mar' }, more: {}, is: `${url}?shop=Sol+%26+Mar` },
    { whence: { channel: 'store' }, more: { test: '1' }, is: `${url}?channel=store&test=1` },
    { whence: { shop: 'x'.repeat(90) }, more: {}, is: `${url}?shop=${'x'.repeat(80)}` },
  ])('say $is', ({ whence, more, is }) => {
    expect(pageUrl(url, whence, more)).toBe(is)
  })
  it('of a kiosk leave out the channel', () => {
    expect(kioskUrl(url, { channel: 'web', shop: 'Sol' })).toBe(`${url}/kiosk?shop=Sol`)
  })
})

describe('originOf', () => {
  it.each([
    ['https://shop.example', 'https://shop.example'],
    [' https://shop.example/ ', 'https://shop.example'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://shop.example', null],
    ['https://shop.example/a', null],
    ['javascript:alert(1)', null],
    ['shop.example', null],
  ])('of %s is %s', (text, origin) => {
    expect(originOf(text)).toBe(origin)
  })
})

describe('snippetOf', () => {
  const snippet = {
    url,
    survey: 'srv_1',
    key: 'vg_pk_1',
    mode: 'popover',
    touchpoint: '',
    friction: false,
  } as const
  it('is one line, or two inside of a page', () => {
    expect(snippetOf(snippet)).toBe(
      '<script src="https://vigia.example/widget.js" data-key="vg_pk_1" data-survey="srv_1" async></script>',
    )
    expect(snippetOf({ ...snippet, mode: 'inline' })).toContain('<vigia-survey survey="srv_1">')
    expect(snippetOf({ ...snippet, mode: 'button', friction: true })).toContain(
      'data-mode="button" data-friction',
    )
  })
  it('lets nobody out of an attribute', () => {
    expect(snippetOf({ ...snippet, touchpoint: '"><script>alert(1)</script>' })).not.toContain(
      '"><script>alert',
    )
  })
})

describe('readPasted', () => {
  it.each([
    { text: '', recipients: [], invalid: [], twice: 0 },
    {
      text: 'Ana@Example.com, A-1\n\nluis@example.com\tB-2\r\n"eva@example.com"',
      recipients: [
        { email: 'ana@example.com', id: 'A-1' },
        { email: 'luis@example.com', id: 'B-2' },
        { email: 'eva@example.com' },
      ],
      invalid: [],
      twice: 0,
    },
    {
      text: 'ana@example.com\nANA@example.com\nnobody\n=cmd|x',
      recipients: [{ email: 'ana@example.com' }],
      invalid: ['nobody', '=cmd|x'],
      twice: 1,
    },
  ])('reads $text', ({ text, ...read }) => {
    expect(readPasted(text)).toEqual(read)
  })
})
