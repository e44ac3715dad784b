import { describe, expect, it } from 'vitest'

import type { Tier } from '../risk/index.ts'
import { marchDay } from '../signals/fixtures.ts'
import { decideAlert } from './index.ts'
import type { AlertedCase, AlertKind } from './index.ts'

const alerted: AlertedCase = {
  status: 'open',
  snoozedUntil: null,
  lastActionAt: null,
  alertedTier: 'alert',
  alertedProbability: 0.4,
  alertedAt: marchDay(1),
}

interface Row {
  when: string
  tier: Tier
  probability: number
  current: Partial<AlertedCase> | null
  day: number
  kind: AlertKind | null
}

const second = 1 / 86_400

describe('decideAlert', () => {
  it.each<Row>([
    { when: 'a calm customer is calm', tier: 'none', probability: 0.1, current: null, day: 1, kind: null },
    {
      when: 'a customer is only watched',
      tier: 'watch',
      probability: 0.39,
      current: null,
      day: 1,
      kind: null,
    },
    {
      when: 'a customer reaches alert',
      tier: 'alert',
      probability: 0.4,
      current: null,
      day: 1,
      kind: 'opened',
    },
    {
      when: 'the rule lifts a customer to alert',
      tier: 'alert',
      probability: 0.3,
      current: null,
      day: 1,
      kind: 'opened',
    },
    {
      when: 'a customer is critical at once',
      tier: 'critical',
      probability: 0.8,
      current: null,
      day: 1,
      kind: 'opened',
    },
    {
      when: 'a case was never alerted',
      tier: 'alert',
      probability: 0.4,
      current: { alertedTier: null, alertedProbability: null, alertedAt: null },
      day: 1,
      kind: 'opened',
    },
    { when: 'nothing changed', tier: 'alert', probability: 0.4, current: {}, day: 2, kind: null },
    { when: 'the tier rises', tier: 'critical', probability: 0.41, current: {}, day: 2, kind: 'escalated' },
    {
      when: 'the tier rises a lot',
      tier: 'critical',
      probability: 0.9,
      current: {},
      day: 20,
      kind: 'escalated',
    },
    {
      when: 'the tier falls within the alerts',
      tier: 'alert',
      probability: 0.5,
      current: { alertedTier: 'critical', alertedProbability: 0.6 },
      day: 2,
      kind: null,
    },
    {
      when: 'the tier falls to watch, long unattended',
      tier: 'watch',
      probability: 0.3,
      current: {},
      day: 30,
      kind: null,
    },
    { when: 'the risk rises by 0.149', tier: 'alert', probability: 0.549, current: {}, day: 2, kind: null },
    { when: 'the risk rises by 0.15', tier: 'alert', probability: 0.55, current: {}, day: 2, kind: 'risen' },
    { when: 'seven days passed', tier: 'alert', probability: 0.4, current: {}, day: 8, kind: null },
    {
      when: 'the eighth day is not over',
      tier: 'alert',
      probability: 0.4,
      current: {},
      day: 9 - second,
      kind: null,
    },
    {
      when: 'the eighth day is over',
      tier: 'alert',
      probability: 0.4,
      current: {},
      day: 9,
      kind: 'reminder',
    },
    {
      when: 'somebody acted in between',
      tier: 'alert',
      probability: 0.4,
      current: { status: 'contacted', lastActionAt: marchDay(2) },
      day: 9,
      kind: null,
    },
    {
      when: 'the action is long ago too',
      tier: 'alert',
      probability: 0.4,
      current: { status: 'contacted', lastActionAt: marchDay(2) },
      day: 10,
      kind: 'reminder',
    },
    {
      when: 'a snoozed case is unattended',
      tier: 'alert',
      probability: 0.4,
      current: { snoozedUntil: marchDay(20) },
      day: 19,
      kind: null,
    },
    {
      when: 'a snoozed case rises',
      tier: 'alert',
      probability: 0.58,
      current: { snoozedUntil: marchDay(20) },
      day: 3,
      kind: null,
    },
    {
      when: 'a snoozed case escalates',
      tier: 'critical',
      probability: 0.6,
      current: { snoozedUntil: marchDay(20) },
      day: 3,
      kind: 'escalated',
    },
    {
      when: 'the snooze is over',
      tier: 'alert',
      probability: 0.4,
      current: { snoozedUntil: marchDay(20) },
      day: 20,
      kind: 'reminder',
    },
    {
      when: 'it has just been resolved',
      tier: 'alert',
      probability: 0.45,
      current: { status: 'resolved', lastActionAt: marchDay(2) },
      day: 3,
      kind: null,
    },
    {
      when: 'it rises after it was resolved',
      tier: 'alert',
      probability: 0.55,
      current: { status: 'resolved', lastActionAt: marchDay(2) },
      day: 3,
      kind: 'opened',
    },
    {
      when: 'it escalates after it was resolved',
      tier: 'critical',
      probability: 0.6,
      current: { status: 'resolved', lastActionAt: marchDay(2) },
      day: 3,
      kind: 'opened',
    },
    {
      when: 'a week after it was resolved',
      tier: 'alert',
      probability: 0.4,
      current: { status: 'resolved', lastActionAt: marchDay(2) },
      day: 10,
      kind: 'opened',
    },
  ])('says $kind when $when', ({ tier, probability, current, day, kind }) => {
    const now = marchDay(day)
    const known = current && { ...alerted, ...current }
    expect(decideAlert({ tier, probability, current: known, now })).toBe(kind)
  })

  it("alerts three times in Ana's story", () => {
    let current: AlertedCase | null = null
    const told: [number, AlertKind | null][] = []
    const days: [day: number, tier: Tier, probability: number][] = [
      [3, 'none', 0.153],
      [4, 'alert', 0.398],
      [11, 'alert', 0.467],
      [18, 'critical', 0.714],
      [25, 'critical', 0.733],
      [26, 'critical', 0.902],
      [27, 'critical', 0.964],
    ]
    for (const [day, tier, probability] of days) {
      const now = marchDay(day)
      const kind: AlertKind | null = decideAlert({ tier, probability, current, now })
      if (kind) current = { ...alerted, alertedTier: tier, alertedProbability: probability, alertedAt: now }
      told.push([day, kind])
    }
    expect(told).toEqual([
      [3, null],
      [4, 'opened'],
      [11, null],
      [18, 'escalated'],
      [25, null],
      [26, 'risen'],
      [27, null],
    ])
  })
})
