import type { TimelineItem } from '@vigia/contracts/customers'
import { describe, expect, it } from 'vitest'

import { createFormat } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages/index.ts'
import { byDay, isShown, measuresInWords, risksBefore, titleOf } from './timeline-words.ts'

const es = { t: messages.es, format: createFormat('es'), language: 'es' } as const
const en = { t: messages.en, format: createFormat('en'), language: 'en' } as const
const at = '2026-03-01T10:00:00Z'

const risk = (id: string, probability: number): TimelineItem => ({
  kind: 'risk',
  id,
  at,
  probability,
  tier: 'alert',
  reasons: [],
})
const action = (name: string): TimelineItem => ({
  kind: 'case',
  id: 'c',
  at,
  caseId: 'cas_1',
  action: name,
  status: 'open',
  outcome: null,
  actor: null,
  note: null,
})

describe('titleOf', () => {
  it.each([
    { item: risk('a', 0.47), before: 0.39, title: 'Risk rose to 47%' },
    { item: risk('a', 0.47), before: 0.6, title: 'Risk fell to 47%' },
    { item: risk('a', 0.47), before: undefined, title: 'Risk assessed: 47%' },
    { item: action('acknowledge'), before: undefined, title: 'Somebody takes care of the case' },
    { item: action('something_new'), before: undefined, title: 'Something new' },
  ])('says "$title"', ({ item, before, title }) => {
    expect(titleOf(item, en, before)).toBe(title)
  })
})

describe('measuresInWords', () => {
  it('knows waits and delays, and reads others aloud', () => {
    expect(measuresInWords({ waitMinutes: 35, daysLate: 1, pagesSeen: 2.5 }, es)).toEqual([
      '35 minutos de espera',
      '1 día de retraso',
      'PagesSeen: 2,5',
    ])
  })
})

describe('risksBefore', () => {
  it('gives each risk the one that it replaced, newest first', () => {
    expect([...risksBefore([risk('b', 0.5), action('x'), risk('a', 0.2)])]).toEqual([['b', 0.2]])
  })
})

describe('isShown', () => {
  it.each([
    { show: undefined, shown: true },
    { show: 'case', shown: true },
    { show: 'risk', shown: false },
  ] as const)('shows a case action under $show: $shown', ({ show, shown }) => {
    expect(isShown(action('x'), show)).toBe(shown)
  })
})

describe('byDay', () => {
  it('gathers neighbours of one day in their order', () => {
    const items = ['2026-03-02T10', '2026-03-02T08', '2026-03-01T10'].map((time) => ({ at: time }))
    expect(byDay(items, (time) => time.slice(0, 10)).map(([day, ofDay]) => [day, ofDay.length])).toEqual([
      ['2026-03-02', 2],
      ['2026-03-01', 1],
    ])
  })
})
