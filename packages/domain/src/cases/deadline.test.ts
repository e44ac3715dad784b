import { describe, expect, it } from 'vitest'

import { marchDay } from '../signals/fixtures.ts'
import { deadlineAfter, escalationOf, isOverdue } from './index.ts'
import type { CaseAction, Deadline } from './index.ts'

const now = marchDay(5)
const running: Deadline = { dueAt: marchDay(4), escalatedAt: marchDay(4) }
const dayAfter = (from: Date): Date => new Date(from.getTime() + 86_400_000)

describe('deadlineAfter', () => {
  it.each<{ action: CaseAction; when: string; contacted?: boolean; heldOut?: boolean; makes: Deadline }>([
    { action: { type: 'acknowledge' }, when: 'somebody has seen it', makes: running },
    { action: { type: 'assign', assignee: 'Ana' }, when: 'it changes hands', makes: running },
    { action: { type: 'note', note: 'x' }, when: 'somebody writes', makes: running },
    { action: { type: 'contact', reached: false }, when: 'nobody answered', makes: running },
    { action: { type: 'contact' }, when: 'the customer was reached', makes: { ...running, dueAt: null } },
    {
      action: { type: 'resolve', outcome: 'lost' },
      when: 'it is closed',
      makes: { ...running, dueAt: null },
    },
    {
      action: { type: 'snooze', until: marchDay(9) },
      when: 'it waits',
      makes: { dueAt: marchDay(10), escalatedAt: null },
    },
    {
      action: { type: 'snooze', until: marchDay(9) },
      when: 'it waits after a contact',
      contacted: true,
      makes: running,
    },
    {
      action: { type: 'snooze', until: marchDay(9) },
      when: 'nobody is told of it',
      heldOut: true,
      makes: { dueAt: null, escalatedAt: null },
    },
    {
      action: { type: 'reopen' },
      when: 'it begins again',
      contacted: true,
      makes: { dueAt: marchDay(6), escalatedAt: null },
    },
  ])('after $action.type gives $makes.dueAt when $when', ({ action, contacted, heldOut, makes }) => {
    const before = { contactedAt: contacted ? marchDay(3) : null }
    expect(
      deadlineAfter(action, { before, deadline: running, heldOut: heldOut ?? false }, dayAfter, now),
    ).toEqual(makes)
  })
})

const waiting = {
  status: 'open' as const,
  dueAt: now,
  escalatedAt: null,
  snoozedUntil: null,
  managerId: 'ana',
}

describe('isOverdue', () => {
  it.each<{ when: string; change: Partial<typeof waiting> | object; overdue: boolean }>([
    { when: 'the time is over this moment', change: {}, overdue: true },
    { when: 'a millisecond is left', change: { dueAt: new Date(now.getTime() + 1) }, overdue: false },
    { when: 'nobody is asked to', change: { dueAt: null }, overdue: false },
    { when: 'it was closed', change: { status: 'resolved' }, overdue: false },
    { when: 'somebody has seen it', change: { status: 'acknowledged' }, overdue: true },
    { when: 'the customer was contacted', change: { status: 'contacted' }, overdue: false },
    { when: 'it is snoozed', change: { snoozedUntil: marchDay(6) }, overdue: false },
    { when: 'the snooze is over', change: { snoozedUntil: now }, overdue: true },
    { when: 'it was escalated', change: { escalatedAt: marchDay(4) }, overdue: true },
  ])('is $overdue when $when', ({ change, overdue }) => {
    expect(isOverdue({ ...waiting, ...change }, now)).toBe(overdue)
  })
})

describe('escalationOf', () => {
  const managers = (lines: Record<string, string | null>, away: string[] = []) =>
    Object.entries(lines).map(([id, escalateTo]) => ({ id, escalateTo, active: !away.includes(id) }))

  it.each<{
    when: string
    team: ReturnType<typeof managers>
    change?: object
    is: { to: string | null } | null
  }>([
    { when: 'the owner has somebody above', team: managers({ ana: 'luis', luis: null }), is: { to: 'luis' } },
    { when: 'the owner has nobody above', team: managers({ ana: null }), is: { to: null } },
    {
      when: 'nobody owns it',
      team: managers({ ana: 'luis', luis: null }),
      change: { managerId: null },
      is: { to: null },
    },
    { when: 'the owner has left', team: managers({ luis: null }), is: { to: null } },
    {
      when: 'who is above is away',
      team: managers({ ana: 'luis', luis: 'rosa', rosa: null }, ['luis']),
      is: { to: 'rosa' },
    },
    {
      when: 'those above go in a circle',
      team: managers({ ana: 'luis', luis: 'ana' }, ['luis', 'ana']),
      is: { to: null },
    },
    {
      when: 'it was escalated already',
      team: managers({ ana: 'luis', luis: null }),
      change: { escalatedAt: marchDay(4) },
      is: null,
    },
    {
      when: 'it is in time',
      team: managers({ ana: 'luis', luis: null }),
      change: { dueAt: marchDay(6) },
      is: null,
    },
    {
      when: 'the customer was contacted',
      team: managers({ ana: 'luis', luis: null }),
      change: { dueAt: null },
      is: null,
    },
  ])('is $is when $when', ({ team, change, is }) => {
    expect(escalationOf({ ...waiting, ...change }, team, now)).toEqual(is)
  })
})
