import { describe, expect, it } from 'vitest'

import { bodyOf, faultIn, linesOf, type KeyForm } from './key-form.ts'

const form: KeyForm = {
  kind: 'publishable',
  name: ' Web ',
  origins: 'https://a.es/\n\n https://b.es',
  scopes: [],
}

describe('the form of a key', () => {
  it('reads origins one a line, without the slash that people paste along', () => {
    expect(linesOf(form.origins)).toEqual(['https://a.es', 'https://b.es'])
    expect(linesOf(' \n ')).toEqual([])
  })

  it.each([
    { told: {}, isNew: true, fault: null },
    { told: { name: ' ' }, isNew: true, fault: 'nameFault' },
    { told: { kind: 'secret' as const }, isNew: true, fault: 'scopesFault' },
    { told: { kind: 'secret' as const }, isNew: false, fault: null },
    { told: { kind: 'secret' as const, scopes: ['metrics:read' as const] }, isNew: true, fault: null },
  ])('says $fault of $told (new: $isNew)', ({ told, isNew, fault }) => {
    expect(faultIn({ ...form, ...told }, isNew)).toBe(fault)
  })

  it('sends what its kind takes', () => {
    expect(bodyOf(form)).toEqual({
      kind: 'publishable',
      name: 'Web',
      origins: ['https://a.es', 'https://b.es'],
    })
    expect(bodyOf({ ...form, kind: 'secret', scopes: ['cases:read'] })).toEqual({
      kind: 'secret',
      name: 'Web',
      scopes: ['cases:read'],
    })
  })
})
