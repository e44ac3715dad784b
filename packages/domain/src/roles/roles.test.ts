import { describe, expect, it } from 'vitest'

import { isRole, mayGive, roles, scopesOf, type Role, type RoleScope } from './index.ts'

const all: Record<RoleScope, readonly Role[]> = {
  'organization:read': roles,
  'members:read': roles,
  'metrics:read': roles,
  'customers:read': roles,
  'surveys:read': roles,
  'cases:read': roles,
  'arrivals:read': roles,
  'live:read': roles,
  'exports:read': ['owner', 'admin', 'manager', 'analyst'],
  'views:manage': ['owner', 'admin', 'manager', 'analyst'],
  'metrics:manage': ['owner', 'admin', 'analyst'],
  'rules:manage': ['owner', 'admin', 'analyst'],
  'cases:write': ['owner', 'admin', 'manager'],
  'customers:write': ['owner', 'admin', 'manager'],
  'invitations:write': ['owner', 'admin', 'manager'],
  'customers:erase': ['owner', 'admin'],
  'surveys:write': ['owner', 'admin'],
  'imports:manage': ['owner', 'admin'],
  'signals:write': ['owner', 'admin'],
  'destinations:manage': ['owner', 'admin'],
  'team:manage': ['owner', 'admin'],
  'organization:manage': ['owner', 'admin'],
  'members:manage': ['owner', 'admin'],
  'keys:manage': ['owner', 'admin'],
  'audit:read': ['owner', 'admin'],
}

describe('scopesOf', () => {
  it.each(Object.entries(all))('gives %s to %j alone', (scope, who) => {
    expect(roles.filter((role) => scopesOf(role).some((one) => one === scope))).toEqual(who)
  })

  it('knows no other scope', () => {
    expect(new Set(roles.flatMap((role) => [...scopesOf(role)]))).toEqual(new Set(Object.keys(all)))
  })
})

describe('mayGive', () => {
  it.each<{ actor: Role; from: Role | null; to: Role | null; may: boolean }>([
    { actor: 'owner', from: 'admin', to: 'owner', may: true },
    { actor: 'owner', from: 'owner', to: null, may: true },
    { actor: 'owner', from: null, to: 'owner', may: true },
    { actor: 'admin', from: 'viewer', to: 'admin', may: true },
    { actor: 'admin', from: 'admin', to: null, may: true },
    { actor: 'admin', from: null, to: 'owner', may: false },
    { actor: 'admin', from: 'owner', to: 'admin', may: false },
    { actor: 'admin', from: 'owner', to: null, may: false },
    { actor: 'manager', from: 'viewer', to: 'analyst', may: false },
    { actor: 'viewer', from: 'viewer', to: null, may: false },
  ])('$actor may make $from into $to: $may', ({ actor, from, to, may }) => {
    expect(mayGive(actor, from, to)).toBe(may)
  })
})

describe('isRole', () => {
  it.each([
    { value: 'owner', is: true },
    { value: 'viewer', is: true },
    { value: 'Owner', is: false },
    { value: '', is: false },
  ])('says $is of "$value"', ({ value, is }) => {
    expect(isRole(value)).toBe(is)
  })
})
