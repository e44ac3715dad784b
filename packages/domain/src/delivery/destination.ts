import type { Texts } from '../signals/index.ts'
import { addressKind, resolvedKind } from './ip-address.ts'

export type DestinationCheck = { ok: true } | { ok: false; reason: Texts }

const reasons = {
  malformed: { es: 'No es una dirección web válida', en: 'This is not a valid web address' },
  https: { es: 'La dirección debe empezar por https://', en: 'The address must begin with https://' },
  credentials: {
    es: 'La dirección no puede llevar usuario ni contraseña',
    en: 'The address must not carry a user name or a password',
  },
  port: { es: 'Solo se admiten los puertos 443 y 8443', en: 'Only the ports 443 and 8443 are allowed' },
  loopback: { es: 'La dirección apunta al propio servidor', en: 'The address points to the server itself' },
  private: { es: 'La dirección pertenece a una red privada', en: 'The address belongs to a private network' },
  link_local: {
    es: 'La dirección solo existe en la red local',
    en: 'The address exists on the local network only',
  },
  reserved: {
    es: 'La dirección está reservada y no lleva a ningún servidor público',
    en: 'The address is reserved and leads to no public server',
  },
  name: {
    es: 'El nombre solo existe dentro de una red; usa uno público',
    en: 'The name exists inside a network only; use a public one',
  },
  echo: {
    es: 'El nombre lleva a la dirección que lleva escrita; usa uno propio',
    en: 'The name leads to the address that is written in it; use one of your own',
  },
} as const satisfies Record<string, Texts>

const allowedPorts: ReadonlySet<string> = new Set(['', '443', '8443'])

/** Names that no public resolver knows: RFC 6761, RFC 6762, RFC 8375, and those that networks give themselves. */
const localName =
  /(^|\.)(localhost|local|internal|localdomain|lan|home|corp|intranet|intra|private|home\.arpa|test|invalid|onion|alt|svc|consul|docker)$/

/** Public services that answer with the address written in the name, or always with 127.0.0.1. */
const echoName =
  /(^|\.)(nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me|vcap\.me|traefik\.me|lacolhost\.com)$/

const refuse = (reason: keyof typeof reasons): DestinationCheck => ({ ok: false, reason: reasons[reason] })

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || addressKind(host) === 'loopback'
}

function judgeHost(host: string): DestinationCheck {
  const kind = addressKind(host)
  if (kind !== null) return kind === 'public' ? { ok: true } : refuse(kind)
  if (localName.test(host) || !host.includes('.') || host.includes('..')) return refuse('name')
  return echoName.test(host) ? refuse('echo') : { ok: true }
}

/**
 * Whether a customer's own URL may be called from our network: https on a public host, without credentials, on 443 or
 * 8443. With `allowLoopback`, for development, the machine itself may be called too, by http and on any port. Decimal,
 * octal and hexadecimal addresses are seen through, since the URL parser writes them out. What a public name resolves to
 * cannot be seen here: {@link judgeResolved} judges that.
 */
export function isPublicDestination(url: string, allowLoopback: boolean): DestinationCheck {
  const parsed = URL.parse(url)
  if (!parsed) return refuse('malformed')
  const { protocol, port } = parsed
  const host = parsed.hostname.replace(/\.+$/, '')
  if (protocol !== 'https:' && protocol !== 'http:') return refuse('https')
  if (parsed.username !== '' || parsed.password !== '') return refuse('credentials')
  if (isLoopback(host)) return allowLoopback ? { ok: true } : refuse('loopback')
  if (protocol !== 'https:') return refuse('https')
  const judged = judgeHost(host)
  return judged.ok && !allowedPorts.has(port) ? refuse('port') : judged
}

/** The name in a URL that has to be resolved before it is called; null where an address or the machine itself is meant. */
export function nameToResolve(url: string): string | null {
  const host = URL.parse(url)?.hostname.replace(/\.+$/, '') ?? ''
  return host === '' || isLoopback(host) || addressKind(host) !== null ? null : host
}

/**
 * What a name's addresses say: `public` if there are some and each of them is, `refused` if any is not, `unknown` if
 * there are none. One private address among public ones is enough to refuse: nobody knows which will be called.
 */
export function judgeResolved(addresses: readonly string[]): 'public' | 'refused' | 'unknown' {
  if (addresses.length === 0) return 'unknown'
  return addresses.every((address) => resolvedKind(address) === 'public') ? 'public' : 'refused'
}
