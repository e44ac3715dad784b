import { describe, expect, it } from 'vitest'

import { labelOf } from './label.ts'
import type { Label, LifeSigns } from './label.ts'

const dayMs = 86_400_000
const zero = Date.UTC(2026, 0, 1)
const on = (day: number) => zero + day * dayMs
const rule = { horizonDays: 90, silentGaps: 3 }

interface Life {
  purchases?: number[]
  signals?: number[]
  outcomes?: [outcome: 'churned' | 'stayed' | 'returned', day: number][]
  cases?: [outcome: 'saved' | 'lost', day: number][]
}

const signsOf = ({ purchases = [], signals = [], outcomes = [], cases = [] }: Life): LifeSigns => ({
  purchases: purchases.map(on),
  signals: [...signals, ...purchases].map(on),
  outcomes: outcomes.map(([outcome, day]) => ({ outcome, at: on(day) })),
  cases: cases.map(([outcome, day]) => ({ outcome, at: on(day) })),
})

const left = (source: Label['source']): Label => ({ label: 1, source })
const stayed = (source: Label['source']): Label => ({ label: 0, source })

/** Bought on days −80, −40 and 0: a median gap of 40, so that silence counts after 120 days. */
const regular = [-80, -40, 0]

describe('labelOf', () => {
  it.each<{ when: string; life: Life; now: number; label: Label | null }>([
    { when: 'nothing is known', life: {}, now: 400, label: null },
    {
      when: 'an outcome says they left',
      life: { outcomes: [['churned', 90]] },
      now: 90,
      label: left('outcome'),
    },
    {
      when: 'they left a day after the horizon',
      life: { outcomes: [['churned', 91]] },
      now: 400,
      label: null,
    },
    {
      when: 'the outcome was at the very moment',
      life: { outcomes: [['churned', 0]] },
      now: 400,
      label: null,
    },
    { when: 'an outcome is not known yet', life: { outcomes: [['churned', 90]] }, now: 89, label: null },
    {
      when: 'an outcome says they stayed',
      life: { outcomes: [['stayed', 1]] },
      now: 1,
      label: stayed('outcome'),
    },
    { when: 'they came back', life: { outcomes: [['returned', 5]] }, now: 5, label: stayed('outcome') },
    {
      when: 'they stayed first and left then',
      life: {
        outcomes: [
          ['stayed', 5],
          ['churned', 60],
        ],
      },
      now: 100,
      label: left('outcome'),
    },
    {
      when: 'they left first and came back then',
      life: {
        outcomes: [
          ['churned', 5],
          ['returned', 60],
        ],
      },
      now: 100,
      label: stayed('outcome'),
    },
    {
      when: 'they were gone before',
      life: { outcomes: [['churned', -10]], purchases: [-90, -50] },
      now: 400,
      label: null,
    },
    {
      when: 'they were gone but bought again before',
      life: { outcomes: [['churned', -10]], purchases: [-90, -5] },
      now: 400,
      label: left('inactivity'),
    },
    { when: 'a case was lost', life: { cases: [['lost', 30]] }, now: 30, label: left('case') },
    { when: 'a case was saved', life: { cases: [['saved', 30]] }, now: 30, label: stayed('case') },
    {
      when: 'a case was lost, but they bought again',
      life: { cases: [['lost', 30]], purchases: [40] },
      now: 90,
      label: stayed('case'),
    },
    {
      when: 'a case was lost and an outcome says they stayed',
      life: { cases: [['lost', 30]], outcomes: [['stayed', 20]] },
      now: 90,
      label: stayed('outcome'),
    },
    {
      when: 'an outcome says they left, whatever they bought',
      life: { outcomes: [['churned', 30]], purchases: [...regular, 10] },
      now: 90,
      label: left('outcome'),
    },
    { when: 'they bought', life: { purchases: [...regular, 90] }, now: 121, label: stayed('inactivity') },
    {
      when: 'they bought, and who did not could not be known to have left yet',
      life: { purchases: [...regular, 90] },
      now: 120,
      label: null,
    },
    {
      when: 'they bought within three of their gaps',
      life: { purchases: [...regular, 120] },
      now: 121,
      label: stayed('inactivity'),
    },
    { when: 'three of their gaps are not over', life: { purchases: regular }, now: 120, label: null },
    {
      when: 'three of their gaps are over',
      life: { purchases: regular },
      now: 121,
      label: left('inactivity'),
    },
    {
      when: 'they bought only after three of their gaps',
      life: { purchases: [...regular, 121] },
      now: 200,
      label: left('inactivity'),
    },
    { when: 'they bought once and the horizon is not over', life: { purchases: [-5] }, now: 90, label: null },
    {
      when: 'they bought once and never again',
      life: { purchases: [-5] },
      now: 91,
      label: left('inactivity'),
    },
    {
      when: 'they bought often: the horizon counts',
      life: { purchases: [-20, -10, 0] },
      now: 91,
      label: left('inactivity'),
    },
    {
      when: 'they never bought and were heard of after the horizon',
      life: { signals: [-5, 91] },
      now: 91,
      label: stayed('inactivity'),
    },
    {
      when: 'they never bought and were heard of within it',
      life: { signals: [-5, 90] },
      now: 400,
      label: null,
    },
  ])('says $label when $when', ({ life, now, label }) => {
    expect(labelOf(signsOf(life), on(0), on(now), rule)).toEqual(label)
  })

  it('counts the horizon alone where no gaps are asked for', () => {
    expect(labelOf(signsOf({ purchases: regular }), on(0), on(91), { ...rule, silentGaps: 0 })).toEqual(
      left('inactivity'),
    )
  })

  it.each([
    { silentGaps: 0, now: 90, label: null },
    { silentGaps: 0, now: 91, label: left('inactivity') },
    { silentGaps: 6, now: 180, label: null },
    { silentGaps: 6, now: 181, label: left('inactivity') },
  ])(
    'of who bought once says $label after $now days where $silentGaps gaps are asked for',
    ({ silentGaps, now, label }) => {
      expect(labelOf(signsOf({ purchases: [-5] }), on(0), on(now), { ...rule, silentGaps })).toEqual(label)
    },
  )
})
