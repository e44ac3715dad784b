import { describe, expect, it } from 'vitest'

import type { Draft, Field } from './draft.ts'
import { asksTheSame, blank, firstValue, freeFields, withField, withOp, withSubject } from './draft.ts'

const field = (over: Partial<Field>): Field => ({
  name: 'strikes',
  kind: 'number',
  ops: ['is', 'at_most', 'at_least'],
  min: 0,
  max: null,
  isInteger: true,
  unit: null,
  values: [],
  needs: null,
  label: { es: '', en: '' },
  ...over,
})
const strikes = field({})
const stage = field({ name: 'stage', kind: 'choice', ops: ['is', 'one_of'], values: ['use', 'support'] })
const touchpoint = field({ name: 'touchpoint', kind: 'name', ops: ['is', 'is_not', 'one_of'] })
const share = field({ name: 'probability', min: 0, max: 1, isInteger: false, unit: 'share' })
const with1 = (...fields: Field[]): Draft => fields.reduce(withField, blank())

describe('firstValue', () => {
  it.each([
    { of: 'a count', field: strikes, op: 'at_least', value: 1 },
    { of: 'a share', field: share, op: 'at_least', value: 0.5 },
    { of: 'a choice', field: stage, op: 'is', value: 'use' },
    { of: 'several of a choice', field: stage, op: 'one_of', value: [] },
    { of: 'a name', field: touchpoint, op: 'is', value: '' },
    { of: 'yes or no', field: field({ kind: 'flag', ops: ['is'] }), op: 'is', value: true },
  ])('of $of is $value', ({ field: of, op, value }) => {
    expect(firstValue(of, op)).toEqual(value)
  })
})

describe('a draft', () => {
  it('begins a number with "at least" and a choice with "is"', () => {
    expect(with1(strikes, stage).conditions).toEqual([
      { field: 'strikes', op: 'at_least', value: 1 },
      { field: 'stage', op: 'is', value: 'use' },
    ])
  })

  it('keeps a value when one becomes several, and takes the first when several become one', () => {
    const one = with1(stage)
    const several = withOp(one, 0, 'one_of', stage)
    expect(several.conditions[0]?.value).toEqual(['use'])
    expect(withOp(several, 0, 'is', stage).conditions[0]?.value).toBe('use')
    expect(withOp(with1(touchpoint), 0, 'one_of', touchpoint).conditions[0]?.value).toEqual([])
  })

  it('begins anew when it looks elsewhere, and opens no case where it cannot', () => {
    const draft = withSubject(with1(stage), 'metric')
    expect(draft).toMatchObject({ on: 'metric', conditions: [], opensCase: false })
    expect(withSubject(draft, 'metric')).toBe(draft)
  })

  it('offers a number twice and anything else once', () => {
    const names = (draft: Draft) => freeFields(draft, [strikes, stage]).map(({ name }) => name)
    expect(names(with1())).toEqual(['strikes', 'stage'])
    expect(names(with1(strikes, stage))).toEqual(['strikes'])
    expect(names(with1(strikes, strikes))).toEqual(['stage'])
  })

  it.each([
    { change: 'its name', other: { name: 'x' }, same: true },
    { change: 'whom it tells', other: { destinations: ['dst_1'] }, same: true },
    { change: 'its pause', other: { cooldownDays: 1 }, same: false },
    { change: 'its urgency', other: { tier: 'critical' as const }, same: false },
    { change: 'a condition', other: { conditions: [] }, same: false },
  ])('asks the same after a change of $change: $same', ({ other, same }) => {
    const draft = with1(strikes)
    expect(asksTheSame(draft, { ...draft, ...other })).toBe(same)
  })
})
