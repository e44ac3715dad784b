import { describe, expect, it } from 'vitest'

import { postsOf, stormsOf } from './airline.ts'
import { shoppersOf } from './complaints.ts'
import { retailEventsOf } from './retail.ts'

describe('retailEventsOf', () => {
  it('tells what is written twice once, oldest first, and a return by its size', () => {
    const late = { customer: '2', at: '2010-02-01T10:00', kind: 'return', amount: '-5' }
    const early = { customer: '1', at: '2010-01-01T10:00', kind: 'purchase', amount: '9.5' }
    expect(retailEventsOf([late, early, { ...early }])).toEqual([
      { customer: '1', at: new Date('2010-01-01T10:00:00Z'), kind: 'purchase', amount: 9.5 },
      { customer: '2', at: new Date('2010-02-01T10:00:00Z'), kind: 'return', amount: 5 },
    ])
  })
})

describe('shoppersOf', () => {
  const row = {
    Churn: '1',
    Tenure: '',
    Complain: '1',
    SatisfactionScore: '5',
    OrderCount: '2',
    CashbackAmount: '9',
  }

  it.each([
    { told: '5', satisfaction: 1 },
    { told: '1', satisfaction: 5 },
  ])('turns a satisfaction of $told round to $satisfaction', ({ told, satisfaction }) => {
    expect(shoppersOf([{ ...row, SatisfactionScore: told }])).toMatchObject([
      { satisfaction, tenureMonths: null },
    ])
  })

  it('takes rows that are the same in every column for one customer', () => {
    expect(shoppersOf([row, { ...row }, { ...row, Churn: '0' }])).toHaveLength(2)
  })
})

describe('stormsOf', () => {
  const post = (created_at: string, sentiment = 'negative') => ({
    user: 'u',
    created_at,
    sentiment,
    negative_reason: '',
    text: '',
  })

  it.each([
    {
      when: 'three follow within a day each',
      times: ['2015-02-01T10:00', '2015-02-02T10:00', '2015-02-03T10:00'],
      storms: 1,
    },
    {
      when: 'the third comes a minute too late',
      times: ['2015-02-01T10:00', '2015-02-02T10:00', '2015-02-03T10:01'],
      storms: 0,
    },
    { when: 'there are only two', times: ['2015-02-01T10:00', '2015-02-01T11:00'], storms: 0 },
  ])('finds $storms where $when', ({ times, storms }) => {
    expect(stormsOf(postsOf(times.map((at) => post(at))))).toHaveLength(storms)
  })
})
