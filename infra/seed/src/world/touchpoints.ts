import type { Channel, MetricId } from '@vigia/contracts/vocabulary'

export type Mood = 'good' | 'fair' | 'bad'

export const touchpointNames = [
  'web-search',
  'checkout',
  'tienda-valencia',
  'tienda-bogota',
  'delivery',
  'product',
  'call-center',
  'soporte',
  'returns',
  'taller',
  'recomendacion',
  'social',
] as const

export type Touchpoint = (typeof touchpointNames)[number]

/** What of a hundred experiences is bad and fair, `daysAgo` days before now. */
type Odds = (daysAgo: number) => { bad: number; fair: number }

export interface TouchpointStyle {
  /** Null where only words are left. */
  metric: MetricId | null
  channels: readonly Channel[]
  employees: readonly string[]
  /** Who serves there, and in which shop, where anybody does. */
  team?: string
  shop?: string
  /** The share of those asked who answer. */
  answered: number
  odds: Odds
}

const steady =
  (bad: number, fair: number): Odds =>
  () => ({ bad, fair })

/** The carrier of two months ago was a mistake, and was changed. */
const dipping: Odds = (daysAgo) => {
  if (daysAgo > 45 && daysAgo <= 75) return { bad: 62, fair: 22 }
  return { bad: 17, fair: 24 }
}

/** A year ago every second call went badly; people were hired since. */
const improving: Odds = (daysAgo) => ({ bad: 24 + Math.round((30 * daysAgo) / 365), fair: 26 })

/** Where a signal was served: what the till and the switchboard know by themselves. */
export const placeOf = (touchpoint: Touchpoint): { team?: string; shop?: string } => {
  const { team, shop } = styles[touchpoint]
  return { ...(team === undefined ? {} : { team }), ...(shop === undefined ? {} : { shop }) }
}

/** How each place where customers meet us does: they differ, so that there is something to find. */
export const styles: Record<Touchpoint, TouchpointStyle> = {
  'web-search': {
    metric: 'ces',
    channels: ['web', 'app'],
    employees: [],
    answered: 0.6,
    odds: steady(14, 26),
  },
  checkout: { metric: 'csat', channels: ['web', 'app'], employees: [], answered: 0.42, odds: steady(4, 11) },
  'tienda-valencia': {
    metric: 'csat',
    channels: ['store', 'kiosk'],
    employees: ['Pilar', 'Vicent', 'Amparo'],
    team: 'Tiendas',
    shop: 'Valencia',
    answered: 0.5,
    odds: steady(6, 14),
  },
  'tienda-bogota': {
    metric: 'csat',
    channels: ['store', 'kiosk'],
    employees: ['Juliana', 'Mateo'],
    team: 'Tiendas',
    shop: 'Bogotá',
    answered: 0.45,
    odds: steady(10, 20),
  },
  delivery: { metric: 'csat', channels: ['email', 'sms'], employees: [], answered: 0.85, odds: dipping },
  product: {
    metric: 'stars',
    channels: ['email', 'web', 'app'],
    employees: [],
    answered: 0.3,
    odds: steady(8, 16),
  },
  'call-center': {
    metric: 'csat',
    channels: ['phone'],
    employees: ['Sergio', 'Nerea', 'Camila', 'Andrés'],
    team: 'Teléfono',
    answered: 0.6,
    odds: improving,
  },
  soporte: {
    metric: 'ces',
    channels: ['chat', 'bot', 'email'],
    employees: ['Camila', 'Hugo'],
    team: 'Atención escrita',
    answered: 0.6,
    odds: steady(20, 26),
  },
  returns: { metric: 'ces', channels: ['email', 'web'], employees: [], answered: 0.8, odds: steady(44, 26) },
  taller: {
    metric: 'csat',
    channels: ['store', 'sms'],
    employees: ['Paco', 'Lupe', 'Iván'],
    team: 'Taller',
    shop: 'Valencia',
    answered: 0.6,
    odds: steady(2, 6),
  },
  recomendacion: {
    metric: 'nps',
    channels: ['email', 'app'],
    employees: [],
    answered: 0.75,
    odds: steady(7, 20),
  },
  social: { metric: null, channels: ['social'], employees: [], answered: 1, odds: steady(30, 20) },
}
