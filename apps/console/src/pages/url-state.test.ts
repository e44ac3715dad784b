import { describe, expect, it } from 'vitest'

import {
  intervalFor,
  parseCases,
  parseCustomers,
  parseOverview,
  parseRisks,
  parseStory,
} from './url-state.ts'

describe('the state in the address', () => {
  it.each([
    {
      page: 'overview',
      parse: parseOverview,
      raw: { days: '30', rank: 'nps' },
      state: { days: 30, rank: 'nps' },
    },
    { page: 'overview', parse: parseOverview, raw: { days: 7 }, state: { days: 7 } },
    { page: 'overview', parse: parseOverview, raw: { days: '31', rank: 'x' }, state: {} },
    { page: 'risks', parse: parseRisks, raw: { tier: 'critical' }, state: { tier: 'critical' } },
    { page: 'risks', parse: parseRisks, raw: { tier: 'none' }, state: {} },
    { page: 'cases', parse: parseCases, raw: { status: 'resolved' }, state: { status: 'resolved' } },
    { page: 'cases', parse: parseCases, raw: { status: ['open'] }, state: {} },
    { page: 'story', parse: parseStory, raw: { show: 'event' }, state: { show: 'event' } },
    { page: 'story', parse: parseStory, raw: { show: 'alert' }, state: {} },
    { page: 'customers', parse: parseCustomers, raw: { query: ' ana ' }, state: { query: 'ana' } },
    { page: 'customers', parse: parseCustomers, raw: { query: 600123 }, state: { query: '600123' } },
    { page: 'customers', parse: parseCustomers, raw: { query: ' ' }, state: {} },
  ])('of $page reads $raw as $state', ({ parse, raw, state }) => {
    expect(parse(raw)).toEqual(state)
  })

  it('asks for days, weeks or months by the length of the period', () => {
    expect([intervalFor(7), intervalFor(30), intervalFor(90), intervalFor(365)]).toEqual([
      'day',
      'day',
      'week',
      'month',
    ])
  })
})
