import { describe, expect, it } from 'vitest'

import { badEvent, feedback, historySignal, marchDay } from '../signals/fixtures.ts'
import type { HistorySignal } from '../signals/index.ts'
import { issuesOf } from './index.ts'

const now = marchDay(30)
const resolved = (day: number, fields: Partial<HistorySignal> = {}) =>
  historySignal(day, { type: 'issue_resolved', experience: 0.3, ...fields })
const defect = (day: number, fields: Partial<HistorySignal> = {}) =>
  badEvent(day, 'product_defect', 0.8, fields)

/** What an issue looks like in a table: opener, name, day of its end, number of negatives, contacts. */
const told = (history: HistorySignal[]) =>
  issuesOf(history, now).map(({ key, ref, resolvedAt, negatives, contacts }) => {
    return [key, ref, resolvedAt?.getTime() ?? null, negatives.length, contacts]
  })
const on = (day: number) => marchDay(day).getTime()

describe('issuesOf', () => {
  it.each<{ when: string; history: HistorySignal[]; issues: unknown[] }>([
    { when: 'nothing happened', history: [], issues: [] },
    { when: 'all is well', history: [feedback(1, 1), historySignal(2, { type: 'purchase' })], issues: [] },
    { when: 'a defect opens one', history: [defect(1)], issues: [['sig_1', null, null, 1, 0]] },
    {
      when: 'a defect is told in the store',
      history: [defect(1, { channel: 'store' })],
      issues: [['sig_1', null, null, 1, 1]],
    },
    { when: 'a bad event says it opens none', history: [defect(1, { opensIssue: false })], issues: [] },
    { when: 'bad feedback comes alone', history: [feedback(1, -1)], issues: [] },
    {
      when: 'bad feedback comes before',
      history: [feedback(1, -1), defect(2)],
      issues: [['sig_2', null, null, 1, 0]],
    },
    {
      when: 'bad feedback joins',
      history: [defect(1), feedback(2, -1)],
      issues: [['sig_1', null, null, 2, 0]],
    },
    {
      when: 'a second bad event joins',
      history: [defect(1), badEvent(2, 'long_wait', 0.7, { touchpoint: 'call-center', channel: 'phone' })],
      issues: [['sig_1', null, null, 2, 1]],
    },
    {
      when: 'a neutral call counts as contact only',
      history: [defect(1), historySignal(2, { channel: 'chat' })],
      issues: [['sig_1', null, null, 1, 1]],
    },
    {
      when: 'a purchase is no contact',
      history: [defect(1), historySignal(2, { channel: 'store', type: 'purchase' })],
      issues: [['sig_1', null, null, 1, 0]],
    },
    {
      when: 'posts on social media are no contact',
      history: [defect(1), feedback(2, -1, { channel: 'social' })],
      issues: [['sig_1', null, null, 2, 0]],
    },
    {
      when: 'it is resolved by its name',
      history: [
        defect(1, { issue: 'seat' }),
        resolved(5, { issue: 'seat', touchpoint: 'store', channel: 'store' }),
      ],
      issues: [['sig_1', 'seat', on(5), 1, 0]],
    },
    {
      when: 'it is resolved without a name',
      history: [defect(1, { issue: 'seat' }), resolved(5, { touchpoint: 'store' })],
      issues: [['sig_1', 'seat', on(5), 1, 0]],
    },
    {
      when: 'a resolution names what nobody named',
      history: [defect(1), resolved(5, { issue: 'seat' })],
      issues: [['sig_1', null, on(5), 1, 0]],
    },
    {
      when: 'the resolution is itself a bad one',
      history: [defect(1), resolved(5, { negative: true, severity: 0.5 })],
      issues: [['sig_1', null, null, 2, 0]],
    },
    {
      when: 'the resolution lies in the future',
      history: [defect(1), resolved(31)],
      issues: [['sig_1', null, null, 1, 0]],
    },
    {
      when: 'the resolution of a name takes what bears none',
      history: [
        defect(1, { issue: 'seat' }),
        badEvent(2, 'broken_promise', 0.5, { touchpoint: 'store' }),
        resolved(5, { issue: 'seat' }),
      ],
      issues: [['sig_1', 'seat', on(5), 2, 0]],
    },
    {
      when: 'a resolution without a name solves the only one, all over',
      history: [
        defect(1, { issue: 'seat' }),
        badEvent(2, 'broken_promise', 0.5, { issue: 'seat', touchpoint: 'store' }),
        resolved(5, { touchpoint: 'store' }),
      ],
      issues: [['sig_1', 'seat', on(5), 2, 0]],
    },
    {
      when: 'two have different names',
      history: [defect(1, { issue: 'seat' }), defect(2, { issue: 'bell' })],
      issues: [
        ['sig_1', 'seat', null, 1, 0],
        ['sig_2', 'bell', null, 1, 0],
      ],
    },
    {
      when: 'one of two names is resolved',
      history: [defect(1, { issue: 'seat' }), defect(2, { issue: 'bell' }), resolved(3, { issue: 'seat' })],
      issues: [
        ['sig_1', 'seat', on(3), 1, 0],
        ['sig_2', 'bell', null, 1, 0],
      ],
    },
    {
      when: 'the one at the touchpoint is resolved',
      history: [
        defect(1, { issue: 'seat' }),
        defect(2, { issue: 'bill', touchpoint: 'billing' }),
        resolved(3),
      ],
      issues: [
        ['sig_1', 'seat', on(3), 1, 0],
        ['sig_2', 'bill', null, 1, 0],
      ],
    },
    {
      when: 'a resolution fits none of two',
      history: [
        defect(1, { issue: 'seat' }),
        defect(2, { issue: 'bell' }),
        resolved(3, { issue: 'brake', touchpoint: 'chat' }),
      ],
      issues: [
        ['sig_1', 'seat', on(3), 1, 0],
        ['sig_2', 'bell', on(3), 1, 0],
      ],
    },
    {
      when: 'an unnamed one gets its name later',
      history: [defect(1), badEvent(2, 'long_wait', 0.7, { issue: 'seat' })],
      issues: [['sig_1', 'seat', null, 2, 0]],
    },
    {
      when: 'an unnamed event joins the latest',
      history: [defect(1, { issue: 'seat' }), defect(2, { issue: 'bell' }), feedback(3, -1)],
      issues: [
        ['sig_1', 'seat', null, 1, 0],
        ['sig_2', 'bell', null, 2, 0],
      ],
    },
    {
      when: 'the customer is pleased at the touchpoint',
      history: [defect(1), feedback(4, 0.5)],
      issues: [['sig_1', null, on(4), 1, 0]],
    },
    {
      when: 'the customer is half pleased',
      history: [defect(1), feedback(4, 0.49)],
      issues: [['sig_1', null, null, 1, 0]],
    },
    {
      when: 'the customer is pleased elsewhere',
      history: [defect(1), feedback(4, 1, { touchpoint: 'store' })],
      issues: [['sig_1', null, null, 1, 0]],
    },
    {
      when: 'the wait is forgotten with the defect',
      history: [defect(1), badEvent(2, 'long_wait', 0.7, { touchpoint: 'call-center' }), feedback(4, 1)],
      issues: [['sig_1', null, on(4), 2, 0]],
    },
    {
      when: 'a promise elsewhere stays broken',
      history: [defect(1), badEvent(2, 'broken_promise', 0.5, { touchpoint: 'store' }), feedback(4, 1)],
      issues: [['sig_1', null, null, 2, 0]],
    },
    {
      when: 'the next defect comes after the solution',
      history: [defect(1), resolved(5), defect(9)],
      issues: [
        ['sig_1', null, on(5), 1, 0],
        ['sig_9', null, null, 1, 0],
      ],
    },
    {
      when: 'the goods are returned meanwhile',
      history: [defect(1), historySignal(3, { type: 'return', channel: 'store', touchpoint: 'store' })],
      issues: [['sig_1', null, null, 2, 1]],
    },
    {
      when: 'the goods are returned in peace',
      history: [historySignal(3, { type: 'return', channel: 'store' })],
      issues: [],
    },
    {
      when: 'the history comes backwards',
      history: [resolved(5), feedback(2, -1), defect(1)],
      issues: [['sig_1', null, on(5), 2, 0]],
    },
  ])('tells them when $when', ({ history, issues }) => {
    expect(told(history)).toEqual(issues)
  })

  it('keeps who opened it, where and when', () => {
    const opener = defect(3, { issue: 'seat' })
    expect(issuesOf([opener], now)[0]).toMatchObject({
      openedBy: opener,
      openedAt: opener.at,
      touchpoint: 'product',
    })
  })
})
