import { describe, expect, it } from 'vitest'

import { identitiesOf, normalizeIdentity } from './index.ts'
import type { IdentityKind } from './index.ts'

describe('normalizeIdentity', () => {
  it.each<{ kind: IdentityKind; given: string; stored: string }>([
    { kind: 'id', given: ' Ana-17 ', stored: 'Ana-17' },
    { kind: 'anonymousId', given: '\tA1b2 ', stored: 'A1b2' },
    { kind: 'email', given: ' Ana.Gomez@Example.COM ', stored: 'ana.gomez@example.com' },
    { kind: 'phone', given: '+34 600 11-22-33', stored: '+34600112233' },
    { kind: 'phone', given: '0034 (600) 112.233', stored: '+34600112233' },
    { kind: 'phone', given: ' 600 112 233 ', stored: '600112233' },
    { kind: 'phone', given: '055 1234', stored: '0551234' },
    { kind: 'phone', given: 'unknown', stored: '' },
    { kind: 'email', given: '  ', stored: '' },
  ])('stores the $kind "$given" as "$stored"', ({ kind, given, stored }) => {
    expect(normalizeIdentity(kind, given)).toBe(stored)
  })
})

describe('identitiesOf', () => {
  it('lists the identities strongest first, whatever order they came in', () => {
    expect(identitiesOf({ anonymousId: 'd1', phone: '600', email: 'A@b.es', id: '7' })).toEqual([
      { kind: 'id', value: '7' },
      { kind: 'email', value: 'a@b.es' },
      { kind: 'phone', value: '600' },
      { kind: 'anonymousId', value: 'd1' },
    ])
  })

  it('leaves out what is empty, and knows nobody without a customer', () => {
    expect(identitiesOf({ id: ' ', email: undefined, phone: '-' })).toEqual([])
    expect(identitiesOf(undefined)).toEqual([])
  })
})
