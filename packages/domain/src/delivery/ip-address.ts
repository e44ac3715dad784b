/** Where an address leads when it does not lead to a host of the public internet. */
export type SpecialAddress = 'loopback' | 'private' | 'link_local' | 'reserved'

type Range = readonly [base: string, bits: number, leads: SpecialAddress]

/** IANA's special-purpose registry for IPv4. */
const ipv4Ranges: readonly Range[] = [
  ['0.0.0.0', 8, 'reserved'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'private'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link_local'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'reserved'],
  ['192.0.2.0', 24, 'reserved'],
  ['192.31.196.0', 24, 'reserved'],
  ['192.52.193.0', 24, 'reserved'],
  ['192.88.99.0', 24, 'reserved'],
  ['192.168.0.0', 16, 'private'],
  ['192.175.48.0', 24, 'reserved'],
  ['198.18.0.0', 15, 'reserved'],
  ['198.51.100.0', 24, 'reserved'],
  ['203.0.113.0', 24, 'reserved'],
  ['224.0.0.0', 3, 'reserved'],
]

/**
 * For IPv6, first match: what is not global unicast (2000::/3) leads nowhere public, nor do its exceptions. Whatever
 * carries an IPv4 address inside (NAT64 64:ff9b::/96, 6to4 2002::/16, Teredo 2001::/32) is among them.
 */
const ipv6Ranges: readonly Range[] = [
  ['::1', 128, 'loopback'],
  ['fe80::', 10, 'link_local'],
  ['fc00::', 7, 'private'],
  ['fec0::', 10, 'private'],
  ['2001::', 23, 'reserved'],
  ['2001:db8::', 32, 'reserved'],
  ['2002::', 16, 'reserved'],
  ['2620:4f:8000::', 48, 'reserved'],
  ['3fff::', 20, 'reserved'],
  ['::', 3, 'reserved'],
  ['4000::', 2, 'reserved'],
  ['8000::', 1, 'reserved'],
]

function ipv4Bits(address: string): string | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return null
  return address
    .split('.')
    .map((byte) => Number(byte).toString(2).padStart(8, '0'))
    .join('')
}

function ipv6Bits(address: string): string | null {
  if (!address.includes(':')) return null
  const [head = '', tail = ''] = address.split('::').map((side) =>
    side
      .split(':')
      .filter((group) => group !== '')
      .map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0'))
      .join(''),
  )
  return head + '0'.repeat(Math.max(0, 128 - head.length - tail.length)) + tail
}

function find(ranges: readonly Range[], bits: string, bitsOf: (address: string) => string | null) {
  return ranges.find(([base, length]) => bits.startsWith(bitsOf(base)?.slice(0, length) ?? ' '))?.[2]
}

/** The 4 bytes that an IPv4-mapped IPv6 address (::ffff:0:0/96) stands for. */
function mappedIpv4(bits: string): string | null {
  return bits.startsWith('0'.repeat(80) + '1'.repeat(16)) ? bits.slice(96) : null
}

/**
 * Where the host of a URL leads, in the spelling that the WHATWG URL parser gives it (IPv6 in brackets): `public`, a
 * special range, or null when the host is a name and not an address.
 */
export function addressKind(host: string): SpecialAddress | 'public' | null {
  const four = ipv4Bits(host)
  if (four !== null) return find(ipv4Ranges, four, ipv4Bits) ?? 'public'
  const six = ipv6Bits(host.replace(/^\[|\]$/g, ''))
  if (six === null) return null
  const mapped = mappedIpv4(six)
  // A mapped address is refused even when it is public: nobody writes one for an honest reason.
  if (mapped !== null) return find(ipv4Ranges, mapped, ipv4Bits) ?? 'reserved'
  return find(ipv6Ranges, six, ipv6Bits) ?? 'public'
}

/** Where an address leads in whatever spelling a resolver gives it; null for what is no address. */
export function resolvedKind(address: string): SpecialAddress | 'public' | null {
  const written = address.includes(':') ? `[${address}]` : address
  const host = /^[\d.]+$|^\[[\da-fA-F:.]+\]$/.test(written)
    ? URL.parse(`https://${written}/`)?.hostname
    : null
  return host === null || host === undefined ? null : addressKind(host)
}
