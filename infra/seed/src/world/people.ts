import type { CustomerRef } from '@vigia/contracts/signals'

import { englishFirstNames, englishLastNames, spanishFirstNames, spanishLastNames } from './names.ts'
import type { Random } from './random.ts'

export type Segment = 'familias' | 'urbano' | 'deporte' | 'empresas'

export interface Person {
  id: string
  name: string
  email: string
  phone: string
  language: 'es' | 'en'
  segment: Segment
  city: string
  /** The shop that lies nearest. */
  shop: 'tienda-valencia' | 'tienda-bogota'
}

const segments: readonly Segment[] = ['familias', 'urbano', 'deporte', 'empresas']
const cities = {
  'tienda-valencia': ['Valencia', 'Castellón', 'Alicante', 'Madrid', 'Teruel', 'Barcelona'],
  'tienda-bogota': ['Bogotá', 'Chía', 'Medellín', 'Cali', 'Tunja'],
} as const

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()

/** Ofcom keeps +44 7700 900000-900999 for fiction; Spain and Colombia keep no such numbers. */
const phoneOf = (index: number): string => `+44 7700 ${900_300 + index}`

/** The `index`-th customer of the shop. Names repeat, addresses do not. */
export function personAt(index: number, random: Random): Person {
  const language = random.chance(0.74) ? 'es' : 'en'
  const first = random.pick(language === 'es' ? spanishFirstNames : englishFirstNames)
  const last = random.pick(language === 'es' ? spanishLastNames : englishLastNames)
  const shop = random.chance(0.62) ? 'tienda-valencia' : 'tienda-bogota'
  return {
    id: `cli-${String(index + 1).padStart(4, '0')}`,
    name: `${first} ${last}`,
    email: `${plain(first)}.${plain(last)}${index + 1}@example.${index % 3 === 0 ? 'org' : 'com'}`,
    phone: phoneOf(index),
    language,
    segment: segments[random.weighted([30, 34, 24, 12])] ?? 'urbano',
    city: random.pick(cities[shop]),
    shop,
  }
}

/** All that the till knows of somebody: it ties their identities together. */
export const fullRef = ({ id, email, phone, name, segment, city }: Person): CustomerRef => ({
  id,
  email,
  phone,
  traits: { name, segment, city },
})
