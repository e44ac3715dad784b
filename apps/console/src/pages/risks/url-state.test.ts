import { describe, expect, it } from 'vitest'

import { isFiltered, parseRisksView, riskFilterOf } from './url-state.ts'

describe('parseRisksView', () => {
  it.each([
    { raw: {}, view: {} },
    { raw: { tier: 'alert', order: 'probability' }, view: { tier: 'alert', order: 'probability' } },
    { raw: { tier: 'none', order: 'savable', issue: 'shut', case: 'any' }, view: {} },
    {
      raw: { segment: ' vip ', issue: 'open', case: 'none' },
      view: { segment: 'vip', issue: 'open', case: 'none' },
    },
    { raw: { segment: 2026 }, view: { segment: '2026' } },
    { raw: { segment: '  ' }, view: {} },
  ])('reads $raw as $view', ({ raw, view }) => {
    expect(parseRisksView(raw)).toEqual(view)
  })
})

describe('riskFilterOf', () => {
  it.each([
    { view: {}, asked: { scope: { atLeast: 'watch' }, order: 'savable' } },
    { view: { tier: 'alert' as const }, asked: { scope: { tier: 'alert' }, order: 'savable' } },
    {
      view: { order: 'probability' as const, case: 'none' as const },
      asked: { scope: { case: 'none', atLeast: 'watch' }, order: 'probability' },
    },
  ])('asks for $asked', ({ view, asked }) => {
    expect(riskFilterOf(view)).toEqual(asked)
  })
})

describe('isFiltered', () => {
  it.each([
    { view: {}, filtered: false },
    { view: { order: 'probability' as const }, filtered: false },
    { view: { segment: 'vip' }, filtered: true },
  ])('is $filtered of $view', ({ view, filtered }) => {
    expect(isFiltered(view)).toBe(filtered)
  })
})
