import { describe, expect, it } from 'vitest'

import { marchDay } from '../signals/fixtures.ts'
import { applyAction, openCase } from './index.ts'
import type { CaseAction, CaseState } from './index.ts'

const opened = openCase('alert', 0.47, marchDay(1))
const acknowledged = { ...opened, status: 'acknowledged', acknowledgedAt: marchDay(2) } as const
const contacted = { ...acknowledged, status: 'contacted', contactedAt: marchDay(3) } as const
const resolved = { ...contacted, status: 'resolved', outcome: 'saved', resolvedAt: marchDay(4) } as const
const now = marchDay(5)

describe('applyAction', () => {
  it.each<{ state: CaseState; action: CaseAction; makes: Partial<CaseState> }>([
    {
      state: opened,
      action: { type: 'acknowledge' },
      makes: { status: 'acknowledged', acknowledgedAt: now },
    },
    {
      state: opened,
      action: { type: 'contact' },
      makes: { status: 'contacted', acknowledgedAt: now, contactedAt: now },
    },
    {
      state: acknowledged,
      action: { type: 'contact', note: 'called' },
      makes: { status: 'contacted', acknowledgedAt: marchDay(2), contactedAt: now },
    },
    {
      state: contacted,
      action: { type: 'contact' },
      makes: { status: 'contacted', contactedAt: marchDay(3) },
    },
    {
      state: { ...opened, snoozedUntil: marchDay(9) },
      action: { type: 'contact', channel: 'phone', reached: false },
      makes: { status: 'acknowledged', acknowledgedAt: now, contactedAt: null, snoozedUntil: marchDay(9) },
    },
    {
      state: contacted,
      action: { type: 'contact', reached: false },
      makes: { status: 'contacted', contactedAt: marchDay(3) },
    },
    { state: opened, action: { type: 'note', note: 'She moved' }, makes: { status: 'open' } },
    {
      state: resolved,
      action: { type: 'note', note: 'She moved' },
      makes: { status: 'resolved', outcome: 'saved' },
    },
    {
      state: { ...opened, snoozedUntil: marchDay(9) },
      action: { type: 'contact' },
      makes: { snoozedUntil: null },
    },
    {
      state: opened,
      action: { type: 'resolve', outcome: 'not_at_risk' },
      makes: {
        status: 'resolved',
        outcome: 'not_at_risk',
        acknowledgedAt: now,
        contactedAt: null,
        resolvedAt: now,
      },
    },
    {
      state: contacted,
      action: { type: 'resolve', outcome: 'lost' },
      makes: { status: 'resolved', outcome: 'lost', contactedAt: marchDay(3) },
    },
    {
      state: opened,
      action: { type: 'snooze', until: marchDay(6) },
      makes: { status: 'open', snoozedUntil: marchDay(6) },
    },
    { state: opened, action: { type: 'snooze', until: marchDay(95) }, makes: { snoozedUntil: marchDay(95) } },
    {
      state: contacted,
      action: { type: 'assign', assignee: ' Luis ' },
      makes: { status: 'contacted', assignee: 'Luis' },
    },
    {
      state: contacted,
      action: { type: 'resolve', outcome: 'saved', cause: 'delivery' },
      makes: { status: 'resolved', cause: 'delivery' },
    },
    {
      state: { ...opened, doneSteps: ['long_wait:0'] },
      action: { type: 'step', step: 'long_wait:1', done: true },
      makes: { doneSteps: ['long_wait:0', 'long_wait:1'] },
    },
    {
      state: { ...opened, doneSteps: ['long_wait:0'] },
      action: { type: 'step', step: 'long_wait:0', done: true },
      makes: { doneSteps: ['long_wait:0'] },
    },
    {
      state: { ...opened, doneSteps: ['long_wait:0'] },
      action: { type: 'step', step: 'long_wait:0', done: false },
      makes: { doneSteps: [] },
    },
    {
      state: { ...resolved, cause: 'delivery' },
      action: { type: 'reopen' },
      makes: { status: 'open', cause: null },
    },
    {
      state: resolved,
      action: { type: 'reopen' },
      makes: { status: 'open', outcome: null, resolvedAt: null, acknowledgedAt: null, contactedAt: null },
    },
  ])('takes $action.type on a case that is $state.status', ({ state, action, makes }) => {
    const expected = { updatedAt: now, lastActionAt: now, ...makes }
    expect(applyAction(state, action, now)).toMatchObject({ ok: true, state: expected })
  })

  it.each<{ state: CaseState; action: CaseAction; code: string; message: string }>([
    {
      state: acknowledged,
      action: { type: 'acknowledge' },
      code: 'conflict',
      message: 'The case is already acknowledged',
    },
    {
      state: contacted,
      action: { type: 'acknowledge' },
      code: 'conflict',
      message: 'The case is already contacted',
    },
    {
      state: resolved,
      action: { type: 'acknowledge' },
      code: 'conflict',
      message: 'The case is resolved; reopen it first',
    },
    {
      state: resolved,
      action: { type: 'contact' },
      code: 'conflict',
      message: 'The case is resolved; reopen it first',
    },
    {
      state: resolved,
      action: { type: 'resolve', outcome: 'saved' },
      code: 'conflict',
      message: 'The case is resolved; reopen it first',
    },
    {
      state: resolved,
      action: { type: 'snooze', until: marchDay(9) },
      code: 'conflict',
      message: 'The case is resolved; reopen it first',
    },
    {
      state: resolved,
      action: { type: 'assign', assignee: 'Luis' },
      code: 'conflict',
      message: 'The case is resolved; reopen it first',
    },
    { state: opened, action: { type: 'reopen' }, code: 'conflict', message: 'The case is not resolved' },
    {
      state: opened,
      action: { type: 'snooze', until: now },
      code: 'invalid',
      message: 'A case can only be snoozed until a later moment',
    },
    {
      state: opened,
      action: { type: 'snooze', until: new Date(NaN) },
      code: 'invalid',
      message: 'A case can only be snoozed until a later moment',
    },
    {
      state: opened,
      action: { type: 'snooze', until: marchDay(95.1) },
      code: 'invalid',
      message: 'A case can be snoozed for 90 days at most',
    },
    {
      state: opened,
      action: { type: 'assign', assignee: ' ' },
      code: 'invalid',
      message: 'A case is assigned to somebody: the assignee is empty',
    },
    {
      state: opened,
      action: { type: 'note', note: ' ' },
      code: 'invalid',
      message: 'A note says something: it is empty',
    },
  ])('refuses $action.type on a case that is $state.status: $message', ({ state, action, code, message }) => {
    expect(applyAction(state, action, now)).toEqual({ ok: false, code, message })
  })

  it('leaves the given state as it was', () => {
    const state = openCase('critical', 0.7, marchDay(1))
    applyAction(Object.freeze(state), { type: 'contact' }, now)
    expect(state).toEqual(openCase('critical', 0.7, marchDay(1)))
  })
})
