import type { Texts } from '../signals/index.ts'

/** Names that touchpoints often carry; any other is called as its organization wrote it. */
export const touchpointNames: Readonly<Record<string, Texts>> = {
  general: { es: 'General', en: 'General' },
  checkout: { es: 'Pago', en: 'Checkout' },
  delivery: { es: 'Entrega', en: 'Delivery' },
  'call-center': { es: 'Centro de llamadas', en: 'Call centre' },
  store: { es: 'Tienda', en: 'Store' },
  website: { es: 'Sitio web', en: 'Website' },
  web: { es: 'Sitio web', en: 'Website' },
  app: { es: 'App', en: 'App' },
  product: { es: 'Producto', en: 'Product' },
  'product-page': { es: 'Página de producto', en: 'Product page' },
  returns: { es: 'Devoluciones', en: 'Returns' },
  support: { es: 'Atención al cliente', en: 'Customer service' },
  chat: { es: 'Chat', en: 'Chat' },
  social: { es: 'Redes sociales', en: 'Social media' },
  workshop: { es: 'Taller', en: 'Workshop' },
  taller: { es: 'Taller', en: 'Workshop' },
  soporte: { es: 'Soporte', en: 'Support' },
  recomendacion: { es: 'Recomendación', en: 'Recommendation' },
  cancelacion: { es: 'Cancelación', en: 'Cancellation' },
  onboarding: { es: 'Bienvenida', en: 'Onboarding' },
  billing: { es: 'Facturación', en: 'Billing' },
  search: { es: 'Búsqueda', en: 'Search' },
  'web-search': { es: 'Búsqueda en la web', en: 'Web search' },
}

/** What stands before the name of a place: that name is a proper one. */
const shops = new Set(['tienda', 'sucursal', 'store', 'shop', 'branch'])

export const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** `call_center-2` reads "Call center 2" and `tienda-sol` "Tienda Sol": a name that nobody translated, made readable. */
export function spokenName(slug: string): string {
  const words = slug.replaceAll(/[-_]+/g, ' ').trim()
  const [first = '', ...rest] = words.split(' ')
  return shops.has(first) ? [first, ...rest].map(capitalized).join(' ') : capitalized(words)
}

/** What a touchpoint is called in both languages. */
export function touchpointName(slug: string): Texts {
  const known = Object.hasOwn(touchpointNames, slug) ? touchpointNames[slug] : undefined
  const spoken = spokenName(slug) || slug
  return known ?? { es: spoken, en: spoken }
}

/** The same within a sentence, where it is a name like any other. */
export function quotedTouchpoint(slug: string): Texts {
  const { es, en } = touchpointName(slug)
  return { es: `«${es}»`, en: `“${en}”` }
}
