/** What stands before the name of a place: that name is a proper one. */
const shops = new Set(['tienda', 'sucursal', 'store', 'shop', 'branch'])

/** `call_center-2` reads "Call center 2" and `tienda-sol` "Tienda Sol": a name that nobody translated, made readable. */
export function spokenName(slug: string): string {
  const words = slug.replaceAll(/[-_]+/g, ' ').trim()
  const [first = '', ...rest] = words.split(' ')
  return shops.has(first) ? [first, ...rest].map(capitalized).join(' ') : capitalized(words)
}

export const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** The known name of a touchpoint, theme or emotion in the language on screen, or its own, made readable. */
export const nameIn = (known: Readonly<Record<string, string>>, slug: string): string =>
  Object.hasOwn(known, slug) ? (known[slug] ?? slug) : spokenName(slug)
