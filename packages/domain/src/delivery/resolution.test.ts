import { describe, expect, it } from 'vitest'

import { judgeResolved, mailtoOf, nameToResolve } from './index.ts'

describe('judgeResolved', () => {
  it.each([
    { addresses: [], says: 'unknown' },
    { addresses: ['8.8.8.8'], says: 'public' },
    { addresses: ['8.8.8.8', '2606:4700::1111'], says: 'public' },
    { addresses: ['8.8.8.8', '10.0.0.1'], says: 'refused' },
    { addresses: ['2606:4700::1111', 'fd00::1'], says: 'refused' },
    { addresses: ['127.0.0.1'], says: 'refused' },
    { addresses: ['169.254.169.254'], says: 'refused' },
    { addresses: ['::ffff:10.0.0.1'], says: 'refused' },
    { addresses: ['::ffff:8.8.8.8'], says: 'refused' },
    { addresses: ['64:ff9b::10.0.0.1'], says: 'refused' },
    { addresses: ['2002:a00:1::'], says: 'refused' },
    { addresses: ['0x7f.1'], says: 'refused' },
    { addresses: ['hooks.example.com.'], says: 'refused' },
    { addresses: [''], says: 'refused' },
  ])('says $says of $addresses', ({ addresses, says }) => {
    expect(judgeResolved(addresses)).toBe(says)
  })
})

describe('nameToResolve', () => {
  it.each([
    { url: 'https://Hooks.Example.com./x', name: 'hooks.example.com' },
    { url: 'https://vigía.example/', name: 'xn--viga-xpa.example' },
    { url: 'https://8.8.8.8/', name: null },
    { url: 'https://[2606:4700::1111]/', name: null },
    { url: 'http://localhost:9/', name: null },
    { url: 'nonsense', name: null },
  ])('finds $name in $url', ({ url, name }) => {
    expect(nameToResolve(url)).toBe(name)
  })
})

describe('mailtoOf', () => {
  it.each([
    ['ana@shop.example', 'mailto:ana@shop.example'],
    [' MAILTO:ana.gomez+cx@mail.shop.example ', 'mailto:ana.gomez+cx@mail.shop.example'],
    [`${'a'.repeat(64)}@shop.example`, `mailto:${'a'.repeat(64)}@shop.example`],
    [`${'a'.repeat(65)}@shop.example`, null],
    ['ana@localhost', null],
    ['ana@10.0.0.1', null],
    ['ana@[10.0.0.1]', null],
    ['ana@-shop.example', null],
    ['ana@shop..example', null],
    ['.ana@shop.example', null],
    ['a@b@shop.example', null],
    ['ana@shop.example,eva@shop.example', null],
    ['Ana <ana@shop.example>', null],
    ['mailto:ana@shop.example?bcc=eva@shop.example', null],
    ['ana@shop.example\r\nBcc: eva@shop.example', null],
    ['@shop.example', null],
    ['https://shop.example', null],
    ['', null],
  ])('reads %j as %j', (text, mailto) => {
    expect(mailtoOf(text)).toBe(mailto)
  })
})
