import type { Case } from '@vigia/contracts/cases'
import { describe, expect, it } from 'vitest'

import { afterAction, allowedActions } from './case-action.ts'
import { listWith, type CaseFilter } from './case-cache.ts'

const now = new Date('2026-03-10T12:00:00Z')
const of = (changes: Partial<Case> = {}): Case => ({
  id: 'cas_1',
  customerId: 'cus_1',
  customerName: 'Ana',
  status: 'open',
  tier: 'alert',
  probability: 0.47,
  reasons: [],
  nextStep: { es: 'Llama', en: 'Call' },
  value: null,
  assignee: null,
  snoozedUntil: null,
  outcome: null,
  openedAt: '2026-03-01T00:00:00.000Z',
  acknowledgedAt: null,
  contactedAt: null,
  resolvedAt: null,
  updatedAt: '2026-03-01T00:00:00.000Z',
  version: 1,
  managerId: null,
  assignedBy: null,
  dueAt: null,
  overdue: false,
  escalatedAt: null,
  heldOut: false,
  touchpoint: null,
  playbook: [],
  sla: null,
  doneSteps: [],
  cause: null,
  ...changes,
})

describe('allowedActions', () => {
  it.each([
    { status: 'open', first: 'acknowledge', count: 5 },
    { status: 'acknowledged', first: 'contact', count: 4 },
    { status: 'contacted', first: 'resolve', count: 3 },
    { status: 'resolved', first: 'reopen', count: 1 },
  ] as const)('offers $first first when a case is $status', ({ status, first, count }) => {
    const allowed = allowedActions(of({ status }), now)
    expect(allowed[0]).toBe(first)
    expect(allowed).toHaveLength(count)
  })
})

describe('afterAction', () => {
  it('resolves with the outcome', () => {
    const after = afterAction(of(), { name: 'resolve', body: { outcome: 'saved' } }, now)
    expect(after).toMatchObject({ status: 'resolved', outcome: 'saved', resolvedAt: now.toISOString() })
  })

  it('changes nothing where the rule refuses', () => {
    const resolved = of({ status: 'resolved' })
    expect(afterAction(resolved, { name: 'acknowledge', body: {} }, now)).toBe(resolved)
  })
})

describe('listWith', () => {
  const pages = { pages: [{ items: [of(), of({ id: 'cas_2' })], nextCursor: null }], pageParams: [undefined] }
  const ids = (asked: CaseFilter) =>
    listWith(pages, of({ status: 'acknowledged' }), asked).pages.flatMap(({ items }) =>
      items.map(({ id }) => id),
    )

  it('takes a case off the list that it has left', () => {
    expect(ids({ status: 'open' })).toEqual(['cas_2'])
  })

  it.each([
    { asked: { managerId: 'none' }, stays: true },
    { asked: { managerId: 'mgr_1' }, stays: false },
    { asked: { overdue: 'true' as const }, stays: false },
    { asked: { tier: 'alert' as const }, stays: true },
    { asked: { tier: 'critical' as const }, stays: false },
    { asked: { status: 'resolved' as const }, stays: false },
  ])('says $stays of a list by $asked', ({ asked, stays }) => {
    expect(ids(asked).includes('cas_1')).toBe(stays)
  })

  it('keeps it on a list of all that are not resolved', () => {
    expect(ids({ status: 'unresolved' })).toEqual(['cas_1', 'cas_2'])
  })
})
