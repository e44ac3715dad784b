import { describe, expect, it } from 'vitest'

import { historySignal, marchDay } from '../signals/fixtures.ts'
import { caseOf, riskOf, ruleOn, type Line } from './fixtures.ts'
import { matches, matchesChange, readCase, readRisk, waitingSince } from './index.ts'
import type { RuleCase, RuleChange, RuleRisk } from './index.ts'

const nobody = { segment: '', value: null }

describe('a rule on a risk', () => {
  const of = (risk: RuleRisk, weekAgo: number | null = null, touchpoint: string | null = null) =>
    readRisk(risk, { segment: 'vip', value: 300 }, weekAgo, touchpoint)
  it.each([
    { line: ['probability', 'at_least', 0.5], yes: of(riskOf()), no: of(riskOf({ probability: 0.499 })) },
    { line: ['tier', 'is', 'alert'], yes: of(riskOf()), no: of(riskOf({ tier: 'critical' })) },
    {
      line: ['tier', 'at_least', 'alert'],
      yes: of(riskOf({ tier: 'critical' })),
      no: of(riskOf({ tier: 'watch' })),
    },
    { line: ['tier', 'is_not', 'none'], yes: of(riskOf()), no: of(riskOf({ tier: 'none' })) },
    { line: ['change', 'at_least', 10], yes: of(riskOf(), 0.4), no: of(riskOf(), 0.41) },
    { line: ['change', 'at_most', -10], yes: of(riskOf(), 0.61), no: of(riskOf(), 0.55) },
    { line: ['change', 'at_least', -100], yes: of(riskOf(), 0.5), no: of(riskOf()) },
    {
      line: ['strikes', 'at_least', 2],
      yes: of(riskOf({}, { strikes: 2 })),
      no: of(riskOf({}, { strikes: 1 })),
    },
    {
      line: ['openIssueDays', 'more_than', 5],
      yes: of(riskOf({}, { openIssueDays: 5.1 })),
      no: of(riskOf({}, { openIssueDays: 5 })),
    },
    { line: ['silentDays', 'at_least', 30], yes: of(riskOf({}, { silentDays: 30 })), no: of(riskOf()) },
    { line: ['repeatContacts', 'is', 1], yes: of(riskOf({}, { repeatContacts: 1 })), no: of(riskOf()) },
    { line: ['touchpoint', 'is', 'store'], yes: of(riskOf(), null, 'store'), no: of(riskOf()) },
  ] as { line: Line; yes: ReturnType<typeof of>; no: ReturnType<typeof of> }[])(
    'tells both sides of $line',
    ({ line, yes, no }) => {
      const rule = ruleOn('risk', [line])
      expect([matches(rule, yes), matches(rule, no)]).toEqual([true, false])
    },
  )
})

describe('a rule on a case', () => {
  const opened = marchDay(10)
  const is = (line: Line, over: Partial<RuleCase>, now: Date) => {
    const about = caseOf(opened, over)
    const since = waitingSince(about, [])
    return matches(ruleOn('case', [line]), readCase(about, nobody, since, now))
  }
  const hours = (count: number) => new Date(opened.getTime() + count * 3_600_000)

  it.each<{ line: Line; yes: [Partial<RuleCase>, Date]; no: [Partial<RuleCase>, Date] }>([
    { line: ['daysWithoutContact', 'at_least', 3], yes: [{}, marchDay(13)], no: [{}, hours(71.99)] },
    {
      line: ['daysWithoutContact', 'at_least', 3],
      yes: [{ status: 'acknowledged' }, marchDay(13)],
      no: [{ lastContactAt: hours(1) }, marchDay(13)],
    },
    { line: ['hoursUnacknowledged', 'more_than', 4], yes: [{}, hours(4.01)], no: [{}, hours(4)] },
    {
      line: ['hoursUnacknowledged', 'at_least', 4],
      yes: [{}, hours(4)],
      no: [{ status: 'acknowledged', acknowledgedAt: hours(1) }, hours(9)],
    },
    { line: ['tier', 'at_least', 'critical'], yes: [{ tier: 'critical' }, opened], no: [{}, opened] },
    { line: ['touchpoint', 'is', 'delivery'], yes: [{}, opened], no: [{ touchpoint: null }, opened] },
    {
      line: ['overdue', 'is', true],
      yes: [{ dueAt: hours(8) }, hours(8.01)],
      no: [{ dueAt: hours(8) }, hours(8)],
    },
    { line: ['overdue', 'is', false], yes: [{}, hours(99)], no: [{ dueAt: hours(8) }, hours(9)] },
  ])('tells both sides of $line', ({ line, yes, no }) => {
    expect([is(line, ...yes), is(line, ...no)]).toEqual([true, false])
  })

  it.each([
    { when: 'nobody has contacted them yet', contact: null, history: [8, 11], since: 10 },
    { when: 'the only contact was before the case', contact: 9, history: [], since: 10 },
    { when: 'they were contacted and have not come back', contact: 11, history: [11], since: null },
    { when: 'they came back after it, twice', contact: 11, history: [10, 14, 12], since: 12 },
  ])('counts the wait from day $since when $when', ({ contact, history, since }) => {
    const about = caseOf(opened, { lastContactAt: contact === null ? null : marchDay(contact) })
    const calls = history.map((day) => historySignal(day, { channel: 'phone' }))
    expect(waitingSince(about, calls)).toEqual(since === null ? null : marchDay(since))
  })

  it('does not take a visit to the web for a contact', () => {
    const about = caseOf(opened, { lastContactAt: marchDay(11) })
    expect(waitingSince(about, [historySignal(12)])).toBe(null)
  })
})

describe('a rule on a metric', () => {
  const fall: RuleChange = {
    definition: 'nps/standard',
    touchpoint: 'delivery',
    direction: 'down',
    difference: -12,
    pValue: 0.001,
  }
  it.each<{ lines: Line[]; yes: RuleChange; no: RuleChange }>([
    { lines: [['metric', 'is', 'nps/standard']], yes: { ...fall, touchpoint: null }, no: fall },
    { lines: [['touchpoint', 'is', 'any']], yes: fall, no: { ...fall, touchpoint: null } },
    { lines: [['touchpoint', 'is', 'delivery']], yes: fall, no: { ...fall, touchpoint: 'store' } },
    {
      lines: [
        ['touchpoint', 'is', 'any'],
        ['direction', 'is', 'fell'],
      ],
      yes: fall,
      no: { ...fall, direction: 'up' },
    },
    {
      lines: [
        ['touchpoint', 'is', 'any'],
        ['direction', 'is', 'rose'],
      ],
      yes: { ...fall, direction: 'up' },
      no: fall,
    },
    {
      lines: [
        ['touchpoint', 'is', 'any'],
        ['difference', 'at_least', 12],
      ],
      yes: fall,
      no: { ...fall, difference: -11.9 },
    },
    {
      lines: [
        ['touchpoint', 'is', 'any'],
        ['significant', 'is', true],
      ],
      yes: { ...fall, pValue: 0.049 },
      no: { ...fall, pValue: 0.05 },
    },
    {
      lines: [
        ['touchpoint', 'is', 'any'],
        ['metric', 'one_of', ['ces/2.0', 'nps/standard']],
      ],
      yes: fall,
      no: { ...fall, definition: 'stars/mean' },
    },
  ])('tells both sides of $lines', ({ lines, yes, no }) => {
    const rule = ruleOn('metric', lines)
    expect([matchesChange(rule, yes), matchesChange(rule, no)]).toEqual([true, false])
  })
})
