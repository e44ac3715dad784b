import { describe, expect, it } from 'vitest'

import { badEvent, feedback, historySignal, marchDay } from '../signals/fixtures.ts'
import { caseOf, riskOf, ruleOn } from './fixtures.ts'
import { firingsOf, nextRuleDueAt } from './index.ts'
import type { RuleFacts } from './index.ts'

const now = marchDay(20)
const facts = (over: Partial<RuleFacts> = {}): RuleFacts => ({
  history: [],
  assessment: riskOf(),
  weekAgo: null,
  touchpoint: null,
  customer: { segment: '', value: null },
  case: null,
  firings: [],
  day: '2026-03-20',
  ...over,
})
const keys = (rule: Parameters<typeof firingsOf>[0][number], over: Partial<RuleFacts>, at = now) =>
  firingsOf([rule], facts(over), at).map(({ key }) => key)
const fired = (day: number, key: string, ruleId = 'rul_1') => ({ ruleId, key, at: marchDay(day) })
const hoursBefore = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

describe('a rule on signals', () => {
  const bad = ruleOn('signal', [['negative', 'is', true]])
  it.each([
    { when: 'it came now', at: hoursBefore(0), fires: true },
    { when: 'it came 23 hours ago', at: hoursBefore(23), fires: true },
    { when: 'it came 24 hours ago', at: hoursBefore(24), fires: false },
    { when: 'it lies ahead', at: hoursBefore(-1), fires: false },
  ])('says $fires when $when', ({ at, fires }) => {
    expect(keys(bad, { history: [badEvent(1, 'outage', 0.6, { id: 'sig_a', at })] })).toEqual(
      fires ? ['sig_a'] : [],
    )
  })

  it.each([
    { when: 'never before', firings: [], fires: true },
    { when: 'for this signal', firings: [fired(1, 'sig_20')], fires: false },
    { when: '7 days before', firings: [fired(13, 'sig_13')], fires: true },
    { when: 'less than 7 days before', firings: [fired(14, 'sig_14')], fires: false },
    { when: 'as another rule yesterday', firings: [fired(19, 'sig_19', 'rul_2')], fires: true },
  ])('says $fires when it fired $when', ({ firings, fires }) => {
    expect(keys(bad, { history: [badEvent(20, 'outage', 0.6)], firings }).length > 0).toBe(fires)
  })

  it('fires once for two signals of a day, and for each where it has no pause', () => {
    const history = [
      badEvent(20, 'outage', 0.6, { id: 'sig_b', at: hoursBefore(1) }),
      badEvent(20, 'outage', 0.6, { id: 'sig_a', at: hoursBefore(2) }),
    ]
    expect(keys(bad, { history })).toEqual(['sig_a'])
    expect(keys({ ...bad, cooldownDays: 0 }, { history })).toEqual(['sig_a', 'sig_b'])
  })

  it('counts the run of bad experiences up to the signal, not after it', () => {
    const rule = ruleOn('signal', [['strikes', 'is', 2]])
    const history = [
      feedback(10, -0.9),
      badEvent(20, 'outage', 0.6, { id: 'sig_2', at: hoursBefore(5) }),
      badEvent(20, 'outage', 0.6, { id: 'sig_3', at: hoursBefore(1) }),
    ]
    expect(keys(rule, { history })).toEqual(['sig_2'])
  })

  it('tells what happened and where', () => {
    const [firing] = firingsOf(
      [bad],
      facts({ history: [badEvent(20, 'delivery_late', 0.6, { touchpoint: 'delivery' })] }),
      now,
    )
    expect(firing).toMatchObject({
      ruleId: 'rul_1',
      tier: 'alert',
      opensCase: true,
      text: {
        es: 'entrega con retraso en «Entrega».',
        en: 'late delivery at “Delivery”.',
      },
    })
  })
})

describe('a rule on the risk', () => {
  const rule = ruleOn('risk', [['probability', 'at_least', 0.5]], { cooldownDays: 0 })
  it('fires once a day without a pause', () => {
    expect(keys(rule, {})).toEqual(['2026-03-20'])
    expect(keys(rule, { firings: [fired(19, '2026-03-19')] })).toEqual(['2026-03-20'])
    expect(keys(rule, { firings: [fired(20, '2026-03-20')] })).toEqual([])
    expect(keys(rule, { assessment: riskOf({ probability: 0.49 }) })).toEqual([])
    expect(keys(rule, { assessment: riskOf({ leftAt: marchDay(19) }) })).toEqual([])
  })
})

describe('a rule on cases', () => {
  const rule = ruleOn('case', [['daysWithoutContact', 'at_least', 3]])
  it.each([
    { when: 'there is none', case: null, keys: [] },
    {
      when: 'it waits for 3 days',
      case: caseOf(marchDay(17)),
      keys: [`cas_1@${marchDay(17).toISOString()}`],
    },
    { when: 'it waits for 2 days', case: caseOf(marchDay(18)), keys: [] },
    { when: 'it is resolved', case: caseOf(marchDay(10), { status: 'resolved' }), keys: [] },
    { when: 'it is snoozed', case: caseOf(marchDay(10), { snoozedUntil: marchDay(21) }), keys: [] },
    {
      when: 'the snooze is over',
      case: caseOf(marchDay(10), { snoozedUntil: now }),
      keys: [`cas_1@${marchDay(10).toISOString()}`],
    },
  ] as const)('fires for $keys when $when', ({ case: about, keys: expected }) => {
    expect(keys(rule, { case: about })).toEqual(expected)
  })

  it('fires once for a case where it does not ask who waits', () => {
    const tier = ruleOn('case', [['tier', 'is', 'alert']])
    expect(keys(tier, { case: caseOf(marchDay(10)) })).toEqual(['cas_1'])
    expect(keys(tier, { case: caseOf(marchDay(10)), firings: [fired(1, 'cas_1')] })).toEqual([])
  })

  it('fires again for a new wait of the same case', () => {
    const about = caseOf(marchDay(1), { lastContactAt: marchDay(5), status: 'contacted' })
    const history = [historySignal(15, { channel: 'phone' })]
    const firings = [fired(4, `cas_1@${marchDay(1).toISOString()}`)]
    expect(keys(rule, { case: about, history, firings })).toEqual([`cas_1@${marchDay(15).toISOString()}`])
  })
})

describe('nextRuleDueAt', () => {
  const waits = ruleOn('case', [['daysWithoutContact', 'at_least', 3]])
  const dueDay = (rule: typeof waits, over: Partial<RuleFacts>, at = now) =>
    nextRuleDueAt([rule], facts(over), at)
  it.each([
    { when: 'there is no case', case: null, due: null },
    { when: 'it waits for a day', case: caseOf(marchDay(19)), due: marchDay(22) },
    { when: 'it holds already and fires', case: caseOf(marchDay(10)), due: null },
    {
      when: 'it is snoozed beyond',
      case: caseOf(marchDay(19), { snoozedUntil: marchDay(25) }),
      due: marchDay(25),
    },
    { when: 'it is their turn', case: caseOf(marchDay(10), { lastContactAt: marchDay(12) }), due: null },
  ])('says $due when $when', ({ case: about, due }) => {
    expect(dueDay(waits, { case: about })).toEqual(due)
  })

  it.each([
    { when: 'one', days: 1 },
    { when: 'a tenth of a', days: 0.1 },
    { when: 'one and a third', days: 4 / 3 },
  ])('names a moment at which the rule holds after $when day', ({ days }) => {
    const rule = ruleOn('case', [['daysWithoutContact', 'more_than', days]])
    const about = caseOf(hoursBefore(0.1))
    const due = dueDay(rule, { case: about })
    expect(due && keys(rule, { case: about }, due)).toHaveLength(1)
    expect(due && keys(rule, { case: about }, new Date(due.getTime() - 60_000))).toEqual([])
  })

  it('waits for the end of a pause', () => {
    const firings = [fired(18, 'cas_0')]
    expect(dueDay(waits, { case: caseOf(marchDay(17)), firings })).toEqual(marchDay(25))
  })

  it('looks at what holds already when its pause ends, and at the earliest in a day', () => {
    const risky = ruleOn('risk', [['probability', 'at_least', 0.5]])
    expect(dueDay(risky, {})).toEqual(marchDay(27))
    expect(dueDay({ ...risky, cooldownDays: 0 }, {})).toEqual(marchDay(21))
    expect(dueDay(risky, { assessment: riskOf({ probability: 0.4 }) })).toBe(null)
  })

  it('knows when a silence is long enough, unless something else fails', () => {
    const silent = ruleOn('risk', [
      ['silentDays', 'at_least', 60],
      ['segment', 'is', 'vip'],
    ])
    const assessment = riskOf({}, { silentDays: 50 })
    expect(dueDay(silent, { assessment, customer: { segment: 'vip', value: null } })).toEqual(marchDay(30))
    expect(dueDay(silent, { assessment })).toBe(null)
  })

  it('knows when a case will be past its time', () => {
    const late = ruleOn('case', [['overdue', 'is', true]])
    const due = dueDay(late, { case: caseOf(marchDay(19), { dueAt: marchDay(21) }) })
    expect(due).toEqual(new Date(marchDay(21).getTime() + 1))
  })

  it('has nothing to wait for with rules on signals or metrics', () => {
    expect(dueDay(ruleOn('signal', [['negative', 'is', true]]), {})).toBe(null)
    expect(dueDay(ruleOn('metric', [['direction', 'is', 'fell']]), {})).toBe(null)
  })
})
