const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i

/**
 * The one mailbox that `text` names, as `mailto:` and the address; null for anything else. An address alone or with
 * `mailto:` before it is taken; several of them, a display name, a subject or a body are not.
 */
export function mailtoOf(text: string): string | null {
  const address = text.trim().replace(/^mailto:/i, '')
  if (address.length > 254) return null
  const at = address.lastIndexOf('@')
  const [name, domain] = [address.slice(0, at), address.slice(at + 1)]
  const labels = domain.split('.')
  const isDomain =
    labels.length > 1 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? '')
  return at > 0 && name.length <= 64 && local.test(name) && isDomain ? `mailto:${address}` : null
}

/** The address of a `mailto:`. */
export const mailboxOf = (mailto: string): string => mailto.replace(/^mailto:/i, '')
