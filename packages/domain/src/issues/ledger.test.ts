import { describe, expect, it } from 'vitest'

import { badEvent, feedback, historySignal, marchDay } from '../signals/fixtures.ts'
import type { HistorySignal } from '../signals/index.ts'
import { ledgerOf } from './index.ts'

const resolved = (day: number, fields: Partial<HistorySignal> = {}) =>
  historySignal(day, { type: 'issue_resolved', experience: 0.3, ...fields })

const entriesOf = (history: HistorySignal[]) =>
  ledgerOf(history, marchDay(30)).entries.map(({ signal, severity, status }) => [signal.id, severity, status])

describe('ledgerOf', () => {
  it.each<{ when: string; history: HistorySignal[]; entries: unknown[] }>([
    { when: 'bad feedback stands alone', history: [feedback(1, -1)], entries: [['sig_1', 0.8, 'alone']] },
    {
      when: 'friction stands alone',
      history: [badEvent(1, 'friction', 0.3, { opensIssue: false })],
      entries: [['sig_1', 0.3, 'alone']],
    },
    {
      when: 'an issue is open',
      history: [badEvent(1, 'outage', 0.6), feedback(2, -1)],
      entries: [
        ['sig_1', 0.6, 'open'],
        ['sig_2', 0.8, 'open'],
      ],
    },
    {
      when: 'it was resolved',
      history: [badEvent(1, 'outage', 0.6), feedback(2, -1), resolved(3)],
      entries: [
        ['sig_1', 0.6, 'resolved'],
        ['sig_2', 0.8, 'resolved'],
      ],
    },
    {
      when: 'feedback came after',
      history: [badEvent(1, 'outage', 0.6), resolved(3), feedback(4, -1)],
      entries: [
        ['sig_1', 0.6, 'resolved'],
        ['sig_4', 0.8, 'alone'],
      ],
    },
    {
      when: 'the goods come back',
      history: [badEvent(1, 'outage', 0.6), historySignal(2, { type: 'return' })],
      entries: [
        ['sig_1', 0.6, 'open'],
        ['sig_2', 0.8, 'open'],
      ],
    },
    { when: 'they come back in peace', history: [historySignal(2, { type: 'return' })], entries: [] },
  ])('keeps each bad experience when $when', ({ history, entries }) => {
    expect(entriesOf(history)).toEqual(entries)
  })

  it('takes half off a joined answer only as far as it would not weigh more alone', () => {
    const [, joined] = ledgerOf(
      [badEvent(1, 'outage', 0.6), feedback(2, -1), resolved(3)],
      marchDay(3),
    ).entries
    expect(joined).toMatchObject({ lasting: 0.8, resolvedAt: marchDay(3) })
  })

  it('counts what is open together on one issue, and the contacts about it', () => {
    const seat = badEvent(1, 'product_defect', 0.8, { issue: 'seat' })
    const bell = badEvent(2, 'product_defect', 0.8, { issue: 'bell' })
    const call = badEvent(3, 'long_wait', 0.7, { issue: 'bell', channel: 'phone' })
    expect(ledgerOf([seat, bell], marchDay(9))).toMatchObject({ openTogether: 1, openContacts: 0 })
    expect(ledgerOf([seat, bell, call], marchDay(9))).toMatchObject({ openTogether: 2, openContacts: 1 })
    const solved = resolved(4, { issue: 'bell' })
    expect(ledgerOf([seat, bell, call, solved], marchDay(9))).toMatchObject({
      openTogether: 1,
      openContacts: 0,
    })
  })
})
