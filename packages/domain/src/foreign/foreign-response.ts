import type { Channel } from '../signals/index.ts'
import type { ForeignAnswer } from './foreign-answers.ts'

export interface ForeignCustomer {
  id?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  anonymousId?: string | undefined
  traits?: Record<string, string> | undefined
}

/** What a person answered in another tool, whatever tool it was. */
export interface ForeignResponse {
  /** The tool's own id of it: the same again is the same response. */
  id: string
  survey: string
  surveyName?: string | undefined
  touchpoint: string
  channel: Channel
  customer?: ForeignCustomer | undefined
  employee?: string | undefined
  team?: string | undefined
  language?: string | undefined
  occurredAt?: string | undefined
  attributes?: Record<string, string> | undefined
  answers: ForeignAnswer[]
}

/** A response, or why there is none in what was sent. */
export type ForeignReception = { response: ForeignResponse } | { ignored: string }

const LONGEST = { id: 200, email: 254, phone: 40, anonymousId: 200, name: 80 } as const

const fits = (value: string | undefined, most: number) =>
  value !== undefined && value.length <= most ? value : undefined

/** The customer of these identities, those that cannot be one left out; undefined if nothing is left. */
export function foreignCustomer(
  told: ForeignCustomer & { name?: string | undefined },
): ForeignCustomer | undefined {
  const email = fits(told.email, LONGEST.email)
  const phone = fits(told.phone, LONGEST.phone)
  const name = fits(told.name, LONGEST.name)
  const known = {
    id: fits(told.id, LONGEST.id),
    email: email && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email) ? email : undefined,
    phone: phone && /^[+\d\s().-]*\d[+\d\s().-]*$/.test(phone) ? phone : undefined,
    anonymousId: fits(told.anonymousId, LONGEST.anonymousId),
  }
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) return undefined
  return { ...given, ...(name === undefined ? {} : { traits: { name } }) }
}

/** A name as a touchpoint: `NPS – Otoño 2026` is `nps-otono-2026`. */
export function touchpointNamed(name: string | undefined, otherwise: string): string {
  const slug = (name ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '')
  return slug === '' ? otherwise : slug
}
