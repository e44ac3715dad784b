import { describe, expect, it } from 'vitest'

import { isPublicDestination } from './index.ts'

const check = (url: string, allowLoopback = false) => {
  const result = isPublicDestination(url, allowLoopback)
  return result.ok ? 'public' : result.reason.en
}

const itself = 'The address points to the server itself'
const privately = 'The address belongs to a private network'
const locally = 'The address exists on the local network only'
const reserved = 'The address is reserved and leads to no public server'
const inside = 'The name exists inside a network only; use a public one'
const echo = 'The name leads to the address that is written in it; use one of your own'
const https = 'The address must begin with https://'
const credentials = 'The address must not carry a user name or a password'
const port = 'Only the ports 443 and 8443 are allowed'
const malformed = 'This is not a valid web address'

describe('isPublicDestination', () => {
  it.each([
    'hooks.example.com',
    'hooks.slack.com',
    'hooks.example.com.',
    'hooks.example.com:443',
    'hooks.example.com:8443',
    'xn--viga-upa.example',
    'localhost.example.com',
    'internal.example.com',
    'mylocal.es',
    'notnip.io',
    '192.31.195.255',
    '192.175.49.0',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '[2606:4700:4700::1111]',
    '[2a00:1450:4003:80f::200e]',
  ])('lets https://%s through', (host) => {
    expect(check(`https://${host}/hook`)).toBe('public')
  })

  it.each([
    ['localhost', itself],
    ['localhost.', itself],
    ['LOCALHOST', itself],
    ['app.localhost', itself],
    ['127.0.0.1', itself],
    ['127.255.255.254', itself],
    ['127.1', itself],
    ['2130706433', itself],
    ['0x7f000001', itself],
    ['0x7f.1', itself],
    ['0177.0.0.1', itself],
    ['１２７.0.0.1', itself],
    ['%31%32%37.0.0.1', itself],
    ['127.0.0.1.', itself],
    ['[::1]', itself],
    ['[0:0:0:0:0:0:0:1]', itself],
    ['[::ffff:127.0.0.1]', itself],
    ['[::ffff:7f00:1]', itself],
    ['0.0.0.0', reserved],
    ['0', reserved],
    ['0.1.2.3', reserved],
    ['[::]', reserved],
    ['10.0.0.1', privately],
    ['10.255.255.255', privately],
    ['167772161', privately],
    ['012.0.0.1', privately],
    ['172.16.0.1', privately],
    ['172.31.255.255', privately],
    ['192.168.1.1', privately],
    ['0xc0a80101', privately],
    ['100.64.0.1', privately],
    ['100.127.255.255', privately],
    ['[fc00::1]', privately],
    ['[fdff:ffff::1]', privately],
    ['[fec0::1]', privately],
    ['[::ffff:10.0.0.1]', privately],
    ['[::ffff:192.168.0.1]', privately],
    ['169.254.169.254', locally],
    ['0xa9fea9fe', locally],
    ['2852039166', locally],
    ['[fe80::1]', locally],
    ['[febf::1]', locally],
    ['[::ffff:a9fe:a9fe]', locally],
    ['[::ffff:8.8.8.8]', reserved],
    ['[::127.0.0.1]', reserved],
    ['[64:ff9b::7f00:1]', reserved],
    ['[64:ff9b:1::1]', reserved],
    ['[100::1]', reserved],
    ['[2001::1]', reserved],
    ['[2001:db8::1]', reserved],
    ['[2002:7f00:1::]', reserved],
    ['[3fff::1]', reserved],
    ['[ff02::1]', reserved],
    ['[5f00::1]', reserved],
    ['192.0.0.8', reserved],
    ['192.0.2.1', reserved],
    ['192.88.99.1', reserved],
    ['198.18.0.1', reserved],
    ['198.19.255.255', reserved],
    ['198.51.100.7', reserved],
    ['203.0.113.7', reserved],
    ['224.0.0.1', reserved],
    ['239.255.255.255', reserved],
    ['240.0.0.1', reserved],
    ['255.255.255.255', reserved],
    ['intranet', inside],
    ['db', inside],
    ['printer.local', inside],
    ['printer.local.', inside],
    ['metadata.google.internal', inside],
    ['nas.lan', inside],
    ['router.home.arpa', inside],
    ['server.localdomain', inside],
    ['hooks.onion', inside],
    ['api.default.svc', inside],
    ['hooks..example.com', inside],
    ['10.0.0.1.nip.io', echo],
    ['LOCALTEST.ME', echo],
    ['a.lvh.me.', echo],
    ['192.31.196.1', reserved],
    ['192.52.193.1', reserved],
    ['192.175.48.1', reserved],
    ['[64:ff9b::10.0.0.1]', reserved],
    ['[2002:a00:1::1]', reserved],
    ['[2620:4f:8000::1]', reserved],
    ['hooks.example.com:80', port],
    ['hooks.example.com:8080', port],
    ['hooks.example.com:22', port],
    ['8.8.8.8:8787', port],
    ['user@hooks.example.com', credentials],
    [':secret@hooks.example.com', credentials],
    ['hooks.example.com@127.0.0.1', credentials],
    ['', inside],
    ['256.0.0.1', malformed],
    ['1.2.3.4.5', malformed],
    ['[::1', malformed],
    ['hooks example.com', malformed],
  ])('refuses https://%s', (host, reason) => {
    expect(check(`https://${host}/hook`)).toBe(reason)
  })

  it.each([
    ['http://hooks.example.com/', https],
    ['http://8.8.8.8/', https],
    ['http://10.0.0.1/', https],
    ['http://localhost/', itself],
    ['ftp://hooks.example.com/', https],
    ['file:///etc/passwd', https],
    ['javascript:alert(1)', https],
    ['hooks.example.com/hook', malformed],
    ['', malformed],
  ])('refuses %s', (url, reason) => {
    expect(check(url)).toBe(reason)
  })

  it.each([
    ['http://localhost:9999/hook', 'public'],
    ['http://127.0.0.1:8787/hook', 'public'],
    ['https://[::1]:4433/', 'public'],
    ['http://app.localhost:3000/', 'public'],
    ['http://user@localhost/', credentials],
    ['http://hooks.example.com/', https],
    ['http://192.168.1.1:9999/', https],
    ['https://192.168.1.1/', privately],
    ['https://169.254.169.254/', locally],
    ['https://hooks.example.com:9999/', port],
    ['http://0.0.0.0:9999/', https],
  ])('in development judges %s as %s', (url, reason) => {
    expect(check(url, true)).toBe(reason)
  })

  it('says why in both languages', () => {
    expect(isPublicDestination('https://10.0.0.1', false)).toEqual({
      ok: false,
      reason: { es: 'La dirección pertenece a una red privada', en: privately },
    })
  })
})
