import { checkRule } from '@vigia/domain/rules'
import { describe, expect, it } from 'vitest'

import { messages } from '../../../i18n/messages/index.ts'
import { faultAt, faultWords, ownFaults } from './faults.ts'

const words = messages.es.rules.faults
const faultsOf = (...conditions: { field: string; op: string; value: string | number | string[] }[]) =>
  checkRule({ name: 'A', on: 'signal', conditions, tier: 'alert', cooldownDays: 7, opensCase: true })

describe('what the API says of a rule', () => {
  it.each([
    { when: 'nothing is asked', conditions: [], says: words.needCondition },
    {
      when: 'a share is too large',
      conditions: [{ field: 'severity', op: 'at_least', value: 2 }],
      says: words.range('0', '1'),
    },
    {
      when: 'a count is below zero',
      conditions: [{ field: 'strikes', op: 'at_least', value: -1 }],
      says: words.from('0'),
    },
    {
      when: 'a count is broken',
      conditions: [{ field: 'strikes', op: 'at_least', value: 1.5 }],
      says: words.whole,
    },
    {
      when: 'a name is empty',
      conditions: [{ field: 'touchpoint', op: 'is', value: '' }],
      says: words.required,
    },
    {
      when: 'a list is empty',
      conditions: [{ field: 'touchpoint', op: 'one_of', value: [] }],
      says: words.list,
    },
    {
      when: 'a score is of no metric',
      conditions: [{ field: 'score', op: 'at_most', value: 2 }],
      says: words.needs,
    },
    {
      when: 'two conditions exclude each other',
      conditions: [
        { field: 'strikes', op: 'at_least', value: 5 },
        { field: 'strikes', op: 'at_most', value: 2 },
      ],
      says: words.neverTogether,
    },
  ])('is told in the language on screen when $when', ({ conditions, says }) => {
    const [fault] = faultsOf(...conditions)
    expect(faultWords(fault?.message ?? '', words)).toBe(says)
  })

  it('is told as it is where nobody knows the words', () => {
    expect(faultWords('A new thing', words)).toBe('A new thing')
  })

  it('is found at its place, also as a back-test tells it', () => {
    const faults = ownFaults([{ path: 'rule.conditions.1.value', message: 'no' }])
    expect(faultAt(faults, 'conditions.1')).toBe('no')
    expect(faultAt(faults, 'conditions.10')).toBeNull()
    expect(faultAt(faults, 'conditions.0')).toBeNull()
  })
})
