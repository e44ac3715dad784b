import { describe, expect, it } from 'vitest'

import { knownEvents, labelOfEvent, opensIssueByDefault, severityOfEvent } from './index.ts'
import type { Measures } from './index.ts'

describe('severityOfEvent', () => {
  it.each<{ type: string; given?: number; measures?: Measures; severity: number }>([
    { type: 'purchase', severity: -0.3 },
    { type: 'return', severity: 0 },
    { type: 'product_defect', severity: 0.8 },
    { type: 'long_wait', severity: 0.7 },
    { type: 'long_wait', measures: { waitMinutes: 10 }, severity: 0 },
    { type: 'long_wait', measures: { waitMinutes: 10.5 }, severity: 0.7 },
    { type: 'delivery_late', severity: 0.4 },
    { type: 'delivery_late', measures: { daysLate: 0 }, severity: 0 },
    { type: 'delivery_late', measures: { daysLate: 0.5 }, severity: 0.4 },
    { type: 'delivery_late', measures: { daysLate: 1 }, severity: 0.4 },
    { type: 'delivery_late', measures: { daysLate: 3 }, severity: 0.6 },
    { type: 'delivery_late', measures: { daysLate: 5 }, severity: 0.8 },
    { type: 'delivery_late', measures: { daysLate: 60 }, severity: 0.8 },
    { type: 'delivery_failed', severity: 0.7 },
    { type: 'repeated_contact', severity: 0.5 },
    { type: 'broken_promise', severity: 0.5 },
    { type: 'payment_failed', severity: 0.4 },
    { type: 'outage', severity: 0.6 },
    { type: 'transfer', severity: 0.4 },
    { type: 'issue_opened', severity: 0.5 },
    { type: 'issue_resolved', severity: -0.3 },
    { type: 'cancellation_requested', severity: 1 },
    { type: 'friction', severity: 0.3 },
    { type: 'moon_landing', severity: 0 },
    { type: 'toString', severity: 0 },
    { type: 'moon_landing', given: 0.9, severity: 0.9 },
    { type: 'product_defect', given: 0, severity: 0 },
    { type: 'product_defect', given: 7, severity: 1 },
    { type: 'purchase', given: -7, severity: -1 },
  ])('says $severity for $type given $given with $measures', ({ type, given, measures, severity }) => {
    expect(severityOfEvent(type, given, measures ?? {})).toBeCloseTo(severity, 12)
  })
})

describe('opensIssueByDefault', () => {
  it.each([
    { type: 'product_defect', severity: 0.8, opens: true },
    { type: 'product_defect', severity: 0.29, opens: false },
    { type: 'moon_landing', severity: 0.3, opens: true },
    { type: 'moon_landing', severity: 0.29, opens: false },
    { type: 'friction', severity: 0.9, opens: false },
    { type: 'cancellation_requested', severity: 1, opens: false },
    { type: 'return', severity: 0.8, opens: false },
  ])('answers $opens for $type at $severity', ({ type, severity, opens }) => {
    expect(opensIssueByDefault(type, severity)).toBe(opens)
  })

  it('holds for every known bad event except friction and a cancellation', () => {
    const silent = Object.entries(knownEvents).filter(
      ([type, event]) => event.severity({}) >= 0.3 && !opensIssueByDefault(type, event.severity({})),
    )
    expect(silent.map(([type]) => type)).toEqual(['cancellation_requested', 'friction'])
  })
})

describe('labelOfEvent', () => {
  it.each([
    { type: 'product_defect', label: { es: 'producto defectuoso', en: 'defective product' } },
    { type: 'robot_arm.stuck', label: { es: 'robot arm stuck', en: 'robot arm stuck' } },
  ])('calls $type by its name', ({ type, label }) => {
    expect(labelOfEvent(type)).toEqual(label)
  })
})
