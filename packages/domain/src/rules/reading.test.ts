import { describe, expect, it } from 'vitest'

import type { HistorySignal } from '../signals/index.ts'
import { historySignal } from '../signals/fixtures.ts'
import { ruleOn, type Line } from './fixtures.ts'
import { matches, readSignal, ruleFields } from './index.ts'

const nobody = { segment: '', value: null }
const innocent = { strikes: () => 0, negativesWithin: () => 0 }

describe('a rule on a signal', () => {
  const csat = (score: number): Partial<HistorySignal> => ({
    kind: 'feedback',
    type: null,
    metric: 'csat',
    score,
  })
  it.each<{ line: Line; yes: Partial<HistorySignal>; no: Partial<HistorySignal> }>([
    { line: ['metric', 'is', 'csat'], yes: csat(1), no: { metric: 'nps', score: 1 } },
    { line: ['metric', 'one_of', ['ces', 'csat']], yes: csat(1), no: { metric: 'nps', score: 1 } },
    { line: ['score', 'at_most', 2], yes: csat(2), no: csat(3) },
    { line: ['score', 'at_least', 4], yes: csat(4), no: csat(3) },
    { line: ['score', 'less_than', 2], yes: csat(1), no: csat(2) },
    { line: ['score', 'more_than', 2], yes: csat(3), no: csat(2) },
    { line: ['score', 'is', 3], yes: csat(3), no: csat(2) },
    { line: ['score', 'at_most', 2], yes: csat(0), no: {} },
    {
      line: ['touchpoint', 'is', 'Entrega'],
      yes: { touchpoint: 'entrega' },
      no: { touchpoint: 'entrega-2' },
    },
    { line: ['touchpoint', 'is_not', 'delivery'], yes: {}, no: { touchpoint: 'delivery' } },
    { line: ['touchpoint', 'one_of', ['a', 'b']], yes: { touchpoint: 'b' }, no: { touchpoint: 'c' } },
    { line: ['stage', 'is', 'delivery'], yes: { touchpoint: 'envio' }, no: { touchpoint: 'checkout' } },
    { line: ['channel', 'is', 'phone'], yes: { channel: 'phone' }, no: { channel: 'web' } },
    { line: ['channel', 'is_not', 'web'], yes: { channel: 'phone' }, no: { channel: 'web' } },
    { line: ['type', 'is', 'delivery_late'], yes: { type: 'delivery_late' }, no: csat(1) },
    { line: ['type', 'is_not', 'visit'], yes: csat(1), no: { type: 'visit' } },
    { line: ['severity', 'at_least', 0.8], yes: { severity: 0.8 }, no: { severity: 0.79 } },
    { line: ['experience', 'less_than', -0.3], yes: { experience: -0.31 }, no: { experience: -0.3 } },
    { line: ['negative', 'is', true], yes: { negative: true }, no: {} },
    { line: ['negative', 'is', false], yes: {}, no: { negative: true } },
    { line: ['sentiment', 'at_most', -0.5], yes: { sentiment: -0.5 }, no: { sentiment: -0.49 } },
    { line: ['sentiment', 'at_most', -0.5], yes: { sentiment: -1 }, no: { sentiment: null } },
    { line: ['theme', 'is', 'waiting'], yes: { themes: ['price', 'waiting'] }, no: { themes: ['price'] } },
    { line: ['theme', 'is_not', 'waiting'], yes: { themes: null }, no: { themes: ['waiting'] } },
    {
      line: ['comment', 'contains', 'me doy de baja'],
      yes: { comment: 'Vale: ¡me DOY de baja!' },
      no: { comment: 'me doy de bajada' },
    },
    {
      line: ['comment', 'contains', 'cancel*'],
      yes: { comment: 'Quiero cancelarlo' },
      no: { comment: 'descancela' },
    },
    { line: ['comment', 'contains', ['lento', 'slow']], yes: { comment: 'so slow' }, no: { comment: null } },
    { line: ['employee', 'is', 'Ana López'], yes: { employee: 'ana lopez' }, no: { employee: null } },
    { line: ['employee', 'is_not', 'Ana'], yes: { employee: null }, no: { employee: 'Ana' } },
    { line: ['team', 'is', 'norte'], yes: { team: 'norte' }, no: { team: 'sur' } },
    { line: ['waitMinutes', 'more_than', 20], yes: { waitMinutes: 20.5 }, no: { waitMinutes: 20 } },
    { line: ['waitMinutes', 'at_least', 0], yes: { waitMinutes: 0 }, no: { waitMinutes: null } },
  ])('holds for $yes and not for $no by $line', ({ line, yes, no }) => {
    const rule = ruleOn('signal', [line])
    const read = (over: Partial<HistorySignal>) => readSignal(historySignal(5, over), nobody, innocent)
    expect([matches(rule, read(yes)), matches(rule, read(no))]).toEqual([true, false])
  })

  it.each<{
    line: Line
    yes: { segment: string; value: number | null }
    no: { segment: string; value: number | null }
  }>([
    {
      line: ['segment', 'is', 'vip'],
      yes: { segment: 'VIP', value: null },
      no: { segment: 'vips', value: null },
    },
    { line: ['segment', 'is_not', 'vip'], yes: nobody, no: { segment: 'vip', value: null } },
    {
      line: ['value', 'more_than', 500],
      yes: { segment: '', value: 500.01 },
      no: { segment: '', value: 500 },
    },
    { line: ['value', 'at_least', 0], yes: { segment: '', value: 0 }, no: nobody },
  ])('asks of the customer $line', ({ line, yes, no }) => {
    const rule = ruleOn('signal', [line])
    const is = (customer: typeof nobody) => matches(rule, readSignal(historySignal(5), customer, innocent))
    expect([is(yes as typeof nobody), is(no as typeof nobody)]).toEqual([true, false])
  })

  it('asks for a run of bad experiences', () => {
    const rule = ruleOn('signal', [['strikes', 'at_least', 3]])
    const is = (strikes: number) =>
      matches(rule, readSignal(historySignal(5), nobody, { ...innocent, strikes: () => strikes }))
    expect([is(3), is(2)]).toEqual([true, false])
  })

  it.each([
    { field: 'negativesIn7Days', days: 7 },
    { field: 'negativesIn30Days', days: 30 },
  ])('asks by $field for the bad experiences of $days days', ({ field, days }) => {
    const rule = ruleOn('signal', [[field, 'at_least', 2]])
    const is = (count: number) => {
      const negativesWithin = (asked: number) => (asked === days ? count : 0)
      return matches(rule, readSignal(historySignal(5), nobody, { ...innocent, negativesWithin }))
    }
    expect([is(2), is(1)]).toEqual([true, false])
  })

  it('holds only if every condition does', () => {
    const rule = ruleOn('signal', [
      ['negative', 'is', true],
      ['channel', 'is', 'phone'],
    ])
    const is = (over: Partial<HistorySignal>) =>
      matches(rule, readSignal(historySignal(5, over), nobody, innocent))
    expect(is({ negative: true, channel: 'phone' })).toBe(true)
    expect(is({ negative: true })).toBe(false)
    expect(is({ channel: 'phone' })).toBe(false)
  })
})

it('names every field in both languages, once', () => {
  for (const fields of Object.values(ruleFields)) {
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
    for (const { label } of fields)
      expect(label).toEqual({ es: expect.stringMatching(/./), en: expect.stringMatching(/./) })
  }
})
