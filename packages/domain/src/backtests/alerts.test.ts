import { describe, expect, it } from 'vitest'

import { assess } from '../risk/index.ts'
import { firingsOf, type PastFiring, type StoredRule } from '../rules/index.ts'
import { badEvent, feedback, historySignal, marchDay } from '../signals/fixtures.ts'
import type { HistorySignal } from '../signals/index.ts'
import { ruleOn, type Line } from '../rules/fixtures.ts'
import { alertsOf } from './alerts.ts'
import { customerOf, trialOf } from './fixtures.ts'
import type { Trial, TrialCustomer } from './trial.ts'

/** A generator that always tells the same story. */
function chance(seed: number) {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

function history(seed: number): HistorySignal[] {
  const next = chance(seed)
  return Array.from({ length: 40 }, (_, index) => {
    const at = new Date(marchDay(-20).getTime() + Math.floor(next() * 80 * 86_400_000))
    const id = `sig_${index}`
    const kind = next()
    if (kind < 0.3) return feedback(1, -0.8, { id, at, metric: 'csat', score: next() < 0.5 ? 1 : 2 })
    if (kind < 0.5) return feedback(1, 0.9, { id, at, metric: 'csat', score: 5 })
    if (kind < 0.7)
      return historySignal(1, { id, at, type: 'purchase', value: Math.floor(next() * 300), experience: 0.3 })
    return badEvent(1, 'long_wait', 0.7, { id, at, waitMinutes: Math.floor(next() * 60), channel: 'phone' })
  }).toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** What the live engine does where it looks at once: each signal in the light of all that is known by then. */
function naive(customer: TrialCustomer, { rule, policy }: Trial): Date[] {
  const firings: PastFiring[] = []
  for (const { at } of customer.signals) {
    const known = customer.signals.filter((signal) => signal.at <= at)
    const assessment = assess(known, at, policy)
    const { totalValue } = assessment.features
    const worth = { segment: '', value: totalValue > 0 ? totalValue : null }
    const looked = known.slice(0, -1).map(({ id: key }) => ({ ruleId: rule.id, key, at: new Date(0) }))
    const facts = {
      history: known,
      assessment,
      weekAgo: null,
      touchpoint: null,
      customer: worth,
      case: null,
      day: '',
    }
    const fresh = firingsOf([rule], { ...facts, firings: [...looked, ...firings] }, at)
    firings.push(...fresh.map(({ key }) => ({ ruleId: rule.id, key, at })))
  }
  return firings.map(({ at }) => at)
}

describe('a rule on signals, tried on a history', () => {
  const rules: [string, Line[], Partial<StoredRule>][] = [
    ['every bad one', [['negative', 'is', true]], {}],
    ['every bad one without a pause', [['negative', 'is', true]], { cooldownDays: 0 }],
    ['the third in a row', [['strikes', 'at_least', 3]], { cooldownDays: 2 }],
    ['the second in a week', [['negativesIn7Days', 'at_least', 2]], { cooldownDays: 1 }],
    ['the fourth in a month', [['negativesIn30Days', 'at_least', 4]], { cooldownDays: 1 }],
    [
      'bad answers of who has bought for 300',
      [
        ['metric', 'is', 'csat'],
        ['score', 'at_most', 2],
        ['value', 'at_least', 300],
      ],
      {},
    ],
    ['long waits', [['waitMinutes', 'more_than', 30]], { cooldownDays: 30 }],
  ]
  it.each(rules)('fires when the live engine would: %s', (_, lines, over) => {
    const trial = trialOf(ruleOn('signal', lines, over), { from: marchDay(-30), to: marchDay(70) })
    const counts = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const customer = customerOf({ signals: history(seed) })
      const alerts = alertsOf(customer, trial).alerts.map(({ at }) => at)
      expect(alerts).toEqual(naive(customer, trial))
      return alerts.length
    })
    expect(Math.max(...counts)).toBeGreaterThan(0)
  })
})

describe('a rule that needs the risk lived again', () => {
  const troubles = [
    historySignal(-5, { type: 'purchase', experience: 0.3 }),
    badEvent(3, 'product_defect', 0.8, { id: 'sig_1' }),
    badEvent(4, 'long_wait', 0.7, { id: 'sig_2', channel: 'phone' }),
  ]
  const days = (rule: StoredRule, over: Partial<TrialCustomer> = {}) =>
    alertsOf(customerOf({ signals: troubles, ...over }), trialOf(rule)).alerts.map(({ at }) => at)

  it('fires when the risk is high, and again after its pause while it stays so', () => {
    const rule = ruleOn('risk', [['tier', 'at_least', 'alert']], { cooldownDays: 14 })
    expect(days(rule)).toEqual([marchDay(4), marchDay(18)])
  })

  it('is silent about who has left', () => {
    const rule = ruleOn('risk', [['tier', 'at_least', 'alert']], { cooldownDays: 14 })
    const left = (day: number) => ({ outcome: 'churned' as const, at: marchDay(day), value: null })
    expect(days(rule, { outcomes: [left(10)] })).toEqual([marchDay(4)])
    expect(days(rule, { outcomes: [left(4)] })).toEqual([])
  })

  it('fires on the very day on which an issue is old enough', () => {
    const rule = ruleOn('risk', [['openIssueDays', 'at_least', 5.5]], { cooldownDays: 90 })
    expect(days(rule)).toEqual([new Date(marchDay(3).getTime() + 5.5 * 86_400_000)])
  })

  const unanswered = ruleOn('case', [['daysWithoutContact', 'at_least', 3]])
  it.each([
    { when: 'nobody did anything', actions: [], at: [marchDay(7)] },
    { when: 'somebody called the next day', actions: [{ action: 'contact', at: marchDay(5) }], at: [] },
    {
      when: 'somebody only acknowledged it',
      actions: [{ action: 'acknowledge', at: marchDay(5) }],
      at: [marchDay(7)],
    },
    { when: 'it was resolved in time', actions: [{ action: 'resolve', at: marchDay(6) }], at: [] },
    {
      when: 'somebody called too late',
      actions: [{ action: 'contact', at: marchDay(9) }],
      at: [marchDay(7)],
    },
  ])('waits for an answer from the day the case would have opened: $when', ({ actions, at }) => {
    expect(days(unanswered, { actions })).toEqual(at)
  })

  it('joins an open case only where it may open none', () => {
    const rule = ruleOn('signal', [['negative', 'is', true]], { opensCase: false, cooldownDays: 0 })
    expect(days(rule)).toEqual([marchDay(4)])
    expect(days({ ...rule, opensCase: true })).toEqual([marchDay(3), marchDay(4)])
  })

  it('says what fired', () => {
    const [alert] = alertsOf(customerOf({ signals: troubles }), trialOf(unanswered)).alerts
    expect(alert?.text.es).toBe('el caso lleva 3 días sin respuesta nuestra.')
  })
})
