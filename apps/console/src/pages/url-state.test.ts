import { describe, expect, it } from 'vitest'

import { parseCustomers, parseStory } from './url-state.ts'

describe('the state in the address', () => {
  it.each([
    { page: 'story', parse: parseStory, raw: { show: 'event' }, state: { show: 'event' } },
    { page: 'story', parse: parseStory, raw: { show: 'alert' }, state: {} },
    { page: 'customers', parse: parseCustomers, raw: { query: ' ana ' }, state: { query: 'ana' } },
    { page: 'customers', parse: parseCustomers, raw: { query: 600123 }, state: { query: '600123' } },
    { page: 'customers', parse: parseCustomers, raw: { query: ' ' }, state: {} },
  ])('of $page reads $raw as $state', ({ parse, raw, state }) => {
    expect(parse(raw)).toEqual(state)
  })
})
