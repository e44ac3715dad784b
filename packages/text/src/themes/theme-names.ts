import type { Language } from '../language/index.ts'

export const themeIds = [
  'value',
  'quality',
  'availability',
  'functionality',
  'speed',
  'waiting',
  'effort',
  'information',
  'resolution',
  'respect',
  'professionalism',
  'personalisation',
  'consistency',
  'proactivity',
  'price',
  'delivery',
  'staff',
  'product_defect',
  'returns',
  'billing',
] as const

export type ThemeId = (typeof themeIds)[number]

/** How each theme is called on screen. */
export const themeNames: Record<ThemeId, Record<Language, string>> = {
  value: { es: 'Valor', en: 'Value' },
  quality: { es: 'Calidad', en: 'Quality' },
  availability: { es: 'Disponibilidad', en: 'Availability' },
  functionality: { es: 'Funcionalidad', en: 'Functionality' },
  speed: { es: 'Rapidez', en: 'Speed' },
  waiting: { es: 'Espera', en: 'Waiting' },
  effort: { es: 'Esfuerzo', en: 'Effort' },
  information: { es: 'Información', en: 'Information' },
  resolution: { es: 'Resolución', en: 'Resolution' },
  respect: { es: 'Respeto y trato', en: 'Respect' },
  professionalism: { es: 'Profesionalismo', en: 'Professionalism' },
  personalisation: { es: 'Personalización', en: 'Personalisation' },
  consistency: { es: 'Consistencia', en: 'Consistency' },
  proactivity: { es: 'Proactividad', en: 'Proactivity' },
  price: { es: 'Precio', en: 'Price' },
  delivery: { es: 'Entrega', en: 'Delivery' },
  staff: { es: 'Personal', en: 'Staff' },
  product_defect: { es: 'Producto defectuoso', en: 'Product defect' },
  returns: { es: 'Devoluciones', en: 'Returns' },
  billing: { es: 'Facturación y cobros', en: 'Billing' },
}
