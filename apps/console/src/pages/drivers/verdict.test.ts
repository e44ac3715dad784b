import { describe, expect, it } from 'vitest'

import { type Driver, verdictOf } from './verdict.ts'

const driver = (key: string, rank: number | null, priority: Driver['priority']): Driver => ({
  kind: 'touchpoint',
  key,
  importance: 0.1,
  interval: { low: 0.05, high: 0.2, level: 0.95 },
  share: 0.3,
  direction: 'better',
  correlation: 0.3,
  coverage: 0.5,
  performance: 0,
  performanceInterval: { low: -0.1, high: 0.1, level: 0.95 },
  rank,
  priority,
  text: { es: '', en: '' },
})
const keys = (drivers: readonly Driver[]) => drivers.map(({ key }) => key)

describe('the verdict on a map of drivers', () => {
  it.each([
    {
      when: 'there are too few answers',
      sufficient: false,
      items: [driver('a', 1, 'fix')],
      is: 'insufficient',
    },
    {
      when: 'nothing can be told from chance',
      sufficient: true,
      items: [driver('a', null, 'fix')],
      is: 'chance',
    },
    { when: 'there is nothing at all', sufficient: true, items: [], is: 'chance' },
    {
      when: 'one can',
      sufficient: true,
      items: [driver('a', null, 'fix'), driver('b', 1, 'keep')],
      is: 'ranked',
    },
  ])('is $is when $when', ({ sufficient, items, is }) => {
    expect(verdictOf({ sufficient, items })).toMatchObject({ is })
  })

  it.each([
    { when: 'one stands alone', ranks: [1, 2], names: ['a'], areLevel: false },
    { when: 'two share the first rank', ranks: [1, 1], names: ['a', 'b'], areLevel: true },
    { when: 'the first that does badly is the second of all', ranks: [2, 3], names: ['a'], areLevel: false },
  ])('says what to improve first when $when', ({ ranks: [a = 1, b = 2], names, areLevel }) => {
    const verdict = verdictOf({
      sufficient: true,
      items: [
        driver('good', 1, 'keep'),
        driver('a', a, 'fix'),
        driver('b', b, 'fix'),
        driver('maybe', null, 'fix'),
      ],
    })
    if (verdict.is !== 'ranked' || !verdict.fix) throw new Error('nothing to improve')
    expect([keys(verdict.fix.names), verdict.fix.areLevel]).toEqual([names, areLevel])
    expect([keys(verdict.keep), verdict.unclear]).toEqual([['good'], 1])
  })

  it('tells apart what weighs without a mark of its own', () => {
    const wait: Driver = {
      ...driver('wait', 1, 'keep'),
      kind: 'wait',
      performance: null,
      performanceInterval: null,
    }
    const verdict = verdictOf({ sufficient: true, items: [wait, driver('a', 2, 'keep')] })
    if (verdict.is !== 'ranked') throw new Error('nothing is ranked')
    expect([keys(verdict.keep), keys(verdict.heavy)]).toEqual([['a'], ['wait']])
  })

  it('has nothing to improve where all that weighs does well', () => {
    expect(verdictOf({ sufficient: true, items: [driver('a', 1, 'keep')] })).toMatchObject({ fix: null })
  })
})
