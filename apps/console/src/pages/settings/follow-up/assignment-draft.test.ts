import { describe, expect, it } from 'vitest'

import type { AssignmentRule } from './assignment-draft.ts'
import { freshId, moved, withoutWhen, withWhen } from './assignment-draft.ts'

const rule = (id: string, when: AssignmentRule['when'] = {}): AssignmentRule => ({
  id,
  when,
  managers: [],
  mode: 'rotate',
})

describe('a rule of assignment', () => {
  it('takes a condition and gives it back', () => {
    const asked = withWhen(rule('a'), 'minValue')
    expect(asked.when).toEqual({ minValue: 500 })
    expect(withoutWhen(asked, 'minValue').when).toEqual({})
  })

  it.each([
    { of: [], id: 'rule-1' },
    { of: ['rule-1'], id: 'rule-2' },
    { of: ['big', 'rule-3'], id: 'rule-4' },
  ])('beside $of is called $id', ({ of, id }) => {
    expect(freshId(of.map((each) => rule(each)))).toBe(id)
  })
})

describe('moved', () => {
  it.each([
    { from: 0, to: 2, is: ['b', 'c', 'a'] },
    { from: 2, to: 0, is: ['c', 'a', 'b'] },
    { from: 1, to: 1, is: ['a', 'b', 'c'] },
    { from: 0, to: -1, is: ['a', 'b', 'c'] },
    { from: 2, to: 3, is: ['a', 'b', 'c'] },
    { from: 7, to: 0, is: ['a', 'b', 'c'] },
  ])('from $from to $to is $is', ({ from, to, is }) => {
    expect(moved(['a', 'b', 'c'], from, to)).toEqual(is)
  })
})
