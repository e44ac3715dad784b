import { describe, expect, it } from 'vitest'

import { filterOf, parseCases } from './url-state.ts'

describe('parseCases', () => {
  it.each([
    { raw: {}, state: {} },
    { raw: { status: 'resolved' }, state: { status: 'resolved' } },
    { raw: { status: ['open'], tier: 'none', order: 'due' }, state: {} },
    { raw: { owner: 'me', overdue: 'true' }, state: { owner: 'me', overdue: true } },
    { raw: { owner: 'mgr_1', overdue: 'no' }, state: { owner: 'mgr_1' } },
    { raw: { owner: '../etc', case: 'cus_1' }, state: {} },
    { raw: { case: 'cas_1', query: 600123 }, state: { case: 'cas_1', query: '600123' } },
    { raw: { query: '   ' }, state: {} },
  ])('reads $raw as $state', ({ raw, state }) => {
    expect(parseCases(raw)).toEqual(state)
  })
})

describe('filterOf', () => {
  it.each([
    { search: {}, me: null, filter: { status: 'unresolved', order: 'due' } },
    {
      search: { owner: 'me' },
      me: 'mgr_1',
      filter: { status: 'unresolved', order: 'due', managerId: 'mgr_1' },
    },
    {
      search: { owner: 'me' },
      me: null,
      filter: { status: 'unresolved', order: 'due', managerId: 'mgr_unknown' },
    },
    { search: { status: 'resolved' as const }, me: null, filter: { status: 'resolved', order: 'newest' } },
    {
      search: { overdue: true as const, tier: 'critical' as const, query: 'Ana' },
      me: null,
      filter: { status: 'unresolved', order: 'due', overdue: 'true', tier: 'critical', query: 'Ana' },
    },
  ])('asks for $filter', ({ search, me, filter }) => {
    expect(filterOf(search, me)).toEqual(filter)
  })
})
