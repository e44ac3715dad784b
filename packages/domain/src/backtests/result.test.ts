import { describe, expect, it } from 'vitest'

import { historySignal, badEvent, marchDay } from '../signals/fixtures.ts'
import { ruleOn } from '../rules/fixtures.ts'
import { customerOf, trialOf } from './fixtures.ts'
import { emptyTally, resultOf, scaled, withCustomer } from './index.ts'
import type { Frame, Tally, TrialCustomer } from './index.ts'

const rule = ruleOn('signal', [['negative', 'is', true]])
const trial = trialOf(rule)
const frame: Frame = {
  rule,
  from: marchDay(1),
  to: new Date(marchDay(1).getTime() + 13.5 * 7 * 86_400_000),
  share: 1,
  managers: 1,
  inactivity: false,
  truncated: 0,
  timeZone: 'UTC',
}
const tally = (over: Partial<Tally>): Tally => ({ ...emptyTally, ...over })
const told = tally({
  alerts: { sum: 42, squares: 42 },
  alerted: 42,
  left: 11,
  stayed: 31,
  leavers: 23,
  caught: 11,
  leads: { '2': 5, '16': 1, '30': 5 },
})

describe('resultOf', () => {
  it('reads as a manager would say it', () => {
    const { text, precision, recall, leadDays, alertsPerManagerAndWeek } = resultOf(told, frame)
    expect(text).toEqual({
      es: 'Habría dado 42 avisos, 3,1 por responsable y semana; 11 de esos clientes se fueron: acierto 26 % [15–41], cobertura 48 %, antelación mediana 16 días.',
      en: 'It would have raised 42 alerts, 3.1 per manager and week; 11 of these customers left: precision 26% [15–41], recall 48%, median lead 16 days.',
    })
    expect(precision?.of).toBe(42)
    expect(recall?.value).toBeCloseTo((100 * 11) / 23, 12)
    expect(leadDays).toEqual({ median: 16, of: 11 })
    expect(alertsPerManagerAndWeek).toBeCloseTo(42 / 13.5, 12)
  })

  it.each([
    {
      when: 'nothing fired',
      over: { alerts: { sum: 0, squares: 0 } },
      es: 'No habría dado ningún aviso.',
      en: 'It would have raised no alert.',
    },
    {
      when: 'one alert, and one left a day later',
      over: {
        alerts: { sum: 1, squares: 1 },
        alerted: 1,
        left: 1,
        stayed: 0,
        leavers: 1,
        caught: 1,
        leads: { '1': 1 },
      },
      es: 'Habría dado 1 aviso, 0,1 por responsable y semana; 1 de esos clientes se fue: acierto 100 % [21–100], cobertura 100 %, antelación mediana 1 día.',
      en: 'It would have raised 1 alert, 0.1 per manager and week; 1 of these customers left: precision 100% [21–100], recall 100%, median lead 1 day.',
    },
    {
      when: 'it is too early to say',
      over: {
        alerts: { sum: 4, squares: 8 },
        alerted: 2,
        left: 0,
        stayed: 0,
        pending: 2,
        leavers: 0,
        caught: 0,
        leads: {},
      },
      es: 'Habría dado 4 avisos a 2 clientes, 0,3 por responsable y semana.',
      en: 'It would have raised 4 alerts about 2 customers, 0.3 per manager and week.',
    },
  ])('says it when $when', ({ over, es, en }) => {
    expect(resultOf({ ...told, ...over }, frame).text).toEqual({ es, en })
  })

  it('tells that a share was looked at, and how much', () => {
    const { text, notes, share } = resultOf(told, { ...frame, share: 0.25 })
    expect(text.es).toMatch(/^Habría dado unos 168 avisos/)
    expect(notes[0]?.es).toContain('Se ha mirado al 25 % de los clientes')
    expect(share).toBe(0.25)
  })

  it('says that nobody is known to have left', () => {
    const { notes } = resultOf(tally({ alerts: { sum: 1, squares: 1 }, alerted: 1, stayed: 1 }), frame)
    expect(notes.map(({ en }) => en).join()).toContain('Nobody is known to have left')
  })

  it.each([
    { leads: {}, median: null },
    { leads: { '3': 1 }, median: 3 },
    { leads: { '3': 1, '4': 1 }, median: 3.5 },
    { leads: { '10': 2, '9': 3 }, median: 9 },
    { leads: { '10': 2, '9': 2 }, median: 9.5 },
  ])('finds the median $median of $leads', ({ leads, median }) => {
    expect(resultOf({ ...told, leads }, frame).leadDays?.median ?? null).toBe(median)
  })
})

describe('scaled', () => {
  it('is exact where everybody was looked at', () => {
    expect(scaled({ sum: 42, squares: 90 }, 1)).toEqual({ value: 42, low: 42, high: 42 })
  })

  it('holds the truth in 95 of 100 samples', () => {
    const alerts = Array.from({ length: 4_000 }, (_, index) => (index % 10 === 0 ? 1 + (index % 3) : 0))
    const truth = alerts.reduce((sum, count) => sum + count, 0)
    let [state, held] = [17, 0]
    for (let sample = 0; sample < 400; sample += 1) {
      const sum = { sum: 0, squares: 0 }
      for (const count of alerts) {
        state = (state * 48_271) % 2_147_483_647
        if (state / 2_147_483_647 >= 0.2) continue
        sum.sum += count
        sum.squares += count * count
      }
      const { low, high } = scaled(sum, 0.2)
      held += Number(low <= truth && truth <= high)
    }
    expect(held / 400).toBeGreaterThan(0.92)
    expect(held / 400).toBeLessThan(0.98)
  })
})

describe('withCustomer', () => {
  const bad = (day: number) => badEvent(day, 'outage', 0.6)
  const count = (...customers: Partial<TrialCustomer>[]) =>
    customers.reduce<Tally>(
      (sum, over, i) => withCustomer(sum, customerOf({ id: `cus_${i}`, ...over }), trial),
      emptyTally,
    )
  const left = (day: number) => [{ outcome: 'churned' as const, at: marchDay(day), value: null }]

  it('counts who was alerted, who left of them, and who left unseen', () => {
    const sum = count(
      { signals: [bad(3), bad(20)], outcomes: left(29), value: 400 },
      { signals: [bad(5)], value: 100 },
      { signals: [historySignal(4)], outcomes: left(12) },
      { signals: [bad(3)], outcomes: left(200) },
      {},
    )
    expect(sum).toMatchObject({
      customers: 5,
      signals: 5,
      alerts: { sum: 4, squares: 6 },
      alerted: 3,
      left: 1,
      stayed: 2,
      pending: 0,
      leavers: 2,
      caught: 1,
      leads: { '26': 1 },
      value: { alerted: 500, left: 400 },
      months: { '2026-03': { alerts: 4, left: 2 } },
    })
    expect(sum.examples.left).toMatchObject([
      {
        customerId: 'cus_0',
        at: marchDay(3).toISOString(),
        became: 'left',
        leftAt: marchDay(29).toISOString(),
      },
    ])
    expect(sum.examples.other.map(({ customerId }) => customerId)).toEqual(['cus_1', 'cus_3'])
  })

  it('keeps five examples of each kind', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({
      signals: [bad(3)],
      outcomes: i % 2 === 0 ? left(20) : [],
    }))
    const { examples } = count(...many)
    expect([examples.left.length, examples.other.length]).toEqual([5, 5])
  })
})
