import { describe, expect, it } from 'vitest'

import { policyFor } from '../risk/index.ts'
import { badEvent, historySignal, marchDay } from '../signals/fixtures.ts'
import { followUp, type Firing, type LastCase } from './index.ts'

const policy = policyFor('us')
const now = marchDay(20)
const twice = [badEvent(10, 'product_defect', 0.8), badEvent(15, 'product_defect', 0.8)]
const resolved = (at: Date): LastCase => ({
  status: 'resolved',
  resolvedAt: at,
  snoozedUntil: null,
  lastActionAt: at,
  alertedTier: 'alert',
  alertedProbability: 0.5,
  alertedAt: marchDay(10),
})

describe('followUp', () => {
  it.each([
    { when: 'nothing happened', history: [], lastCase: null, alert: null },
    {
      when: 'one bad experience',
      history: [badEvent(19, 'product_defect', 0.8)],
      lastCase: null,
      alert: null,
    },
    { when: 'two on one issue', history: twice, lastCase: null, alert: 'opened' },
    {
      when: 'the case was resolved after the last of them',
      history: twice,
      lastCase: resolved(marchDay(15)),
      alert: null,
    },
    {
      when: 'the last of them came after the case was resolved',
      history: twice,
      lastCase: resolved(marchDay(14)),
      alert: 'opened',
    },
  ])('says $alert when $when', ({ history, lastCase, alert }) => {
    expect(followUp({ history, value: null, previous: null, lastCase }, policy, now).alert).toBe(alert)
  })

  it.each([
    { change: 'none before', previous: null, told: true },
    { change: 'the same', by: 0, told: false },
    { change: 'a hair less than a point', by: 0.0099, told: false },
    { change: 'more than a point', by: 0.0101, told: true },
  ])('tells the story of a change when it is $change: $told', ({ by, told }) => {
    const { assessment } = followUp(
      { history: twice, value: null, previous: null, lastCase: null },
      policy,
      now,
    )
    const previous =
      by === undefined ? null : { tier: assessment.tier, probability: assessment.probability - by }
    expect(followUp({ history: twice, value: null, previous, lastCase: null }, policy, now).told).toBe(told)
  })

  it.each([
    { when: 'they are still here', leftAt: null, alert: 'opened', tier: 'alert', nextDueAt: marchDay(21) },
    { when: 'they have left', leftAt: marchDay(18), alert: null, tier: 'none', nextDueAt: null },
  ] as const)(
    'says $alert, and to look again at $nextDueAt, when $when',
    ({ leftAt, alert, tier, nextDueAt }) => {
      const input = { history: twice, value: null, previous: null, lastCase: null, leftAt }
      const found = followUp(input, policy, now)
      expect(found).toMatchObject({ alert, tier, nextDueAt })
      expect(found.assessment.leftAt).toBe(leftAt)
    },
  )

  it('takes what the customer has bought for the value, until the organization tells one', () => {
    const history = [historySignal(1, { type: 'purchase', value: 450 })]
    const input = { history, previous: null, lastCase: null }
    expect(followUp({ ...input, value: null }, policy, now).value).toBe(450)
    expect(followUp({ ...input, value: 900 }, policy, now).value).toBe(900)
  })

  const firing = (fields: Partial<Firing> = {}): Firing => ({
    ruleId: 'rul_1',
    key: 'sig_1',
    tier: 'alert',
    name: 'Big customers',
    text: { es: 'Aviso', en: 'Alert' },
    opensCase: true,
    ...fields,
  })
  const open: LastCase = {
    ...resolved(marchDay(1)),
    status: 'open',
    resolvedAt: null,
    alertedTier: 'critical',
    alertedAt: marchDay(19),
  }
  const one = [badEvent(19, 'product_defect', 0.8)]

  it.each([
    { when: 'no rule fires', firings: [], lastCase: null, alert: null, tier: 'none' },
    { when: 'a rule fires', firings: [firing()], lastCase: null, alert: 'rule', tier: 'alert' },
    {
      when: 'the graver of two',
      firings: [firing(), firing({ tier: 'critical' })],
      lastCase: null,
      alert: 'rule',
      tier: 'critical',
    },
    {
      when: 'a rule that opens no case finds none',
      firings: [firing({ opensCase: false })],
      lastCase: null,
      alert: null,
      tier: 'none',
    },
    {
      when: 'a rule that opens no case joins one',
      firings: [firing({ opensCase: false })],
      lastCase: open,
      alert: 'rule',
      tier: 'alert',
    },
  ])('says $alert at tier $tier when $when', ({ firings, lastCase, alert, tier }) => {
    const rules = () => ({ firings, nextDueAt: null })
    const found = followUp({ history: one, value: null, previous: null, lastCase, rules }, policy, now)
    expect(found).toMatchObject({ alert, tier })
  })

  it('looks again when the first of the risk and the rules will have changed', () => {
    const due = (nextDueAt: Date | null) =>
      followUp(
        {
          history: twice,
          value: null,
          previous: null,
          lastCase: null,
          rules: () => ({ firings: [], nextDueAt }),
        },
        policy,
        now,
      ).nextDueAt
    expect(due(null)).toEqual(marchDay(21))
    expect(due(marchDay(20.5))).toEqual(marchDay(20.5))
    expect(due(marchDay(25))).toEqual(marchDay(21))
  })

  it('keeps a case that is held out quiet, until it is critical', () => {
    const heldOut: LastCase = { ...open, alertedTier: null, alertedProbability: null, heldOut: true }
    const input = { value: null, previous: null, lastCase: heldOut }
    expect(followUp({ ...input, history: twice }, policy, now).alert).toBe(null)
    const many = [10, 12, 14, 16, 18].map((day) => badEvent(day, 'product_defect', 0.9, { channel: 'phone' }))
    expect(followUp({ ...input, history: many }, policy, now)).toMatchObject({
      alert: 'opened',
      tier: 'critical',
    })
  })
})
