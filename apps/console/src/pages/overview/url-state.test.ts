import { describe, expect, it } from 'vitest'

import { isShown, keptSearch, parseOverview } from './url-state.ts'

describe('the address of the overview', () => {
  it.each([
    { raw: { days: '30', rank: 'nps' }, state: { days: 30, rank: 'nps' } },
    { raw: { days: 7, channel: 'store' }, state: { days: 7, channel: 'store' } },
    { raw: { days: '31', rank: 'x' }, state: {} },
    { raw: { rank: 'csat' }, state: {} },
  ])('reads $raw as $state', ({ raw, state }) => {
    expect(parseOverview(raw)).toEqual(state)
  })

  it('is kept as text and read again as it was', () => {
    const search = parseOverview({ days: 30, channel: 'store', rank: 'ces', compare: 'none' })
    expect(parseOverview(keptSearch(search))).toEqual(search)
  })

  it('is the saved view that says the same', () => {
    const search = parseOverview({ channel: 'store', days: 30 })
    expect(isShown(search, { days: '30', channel: 'store' })).toBe(true)
    expect(isShown(search, { days: '30', channel: 'store', gone: 'x' })).toBe(true)
    expect(isShown(search, { days: '30' })).toBe(false)
  })
})
