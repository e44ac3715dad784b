import { describe, expect, it } from 'vitest'

import { deployOrder } from './order.ts'

const worker = (name: string, ...needs: string[]) => ({ name, needs })

describe('deployOrder', () => {
  it.each([
    { when: 'there is none', workers: [], order: [] },
    { when: 'none needs another', workers: [worker('b'), worker('a')], order: ['a', 'b'] },
    {
      when: 'they form a diamond',
      workers: [
        worker('console', 'metrics', 'alerts', 'collector'),
        worker('collector', 'alerts'),
        worker('metrics'),
        worker('alerts'),
      ],
      order: ['alerts', 'collector', 'metrics', 'console'],
    },
  ])('puts whoever is needed first when $when', ({ workers, order }) => {
    expect(deployOrder(workers).map(({ name }) => name)).toEqual(order)
  })

  it.each([
    { when: 'a worker needs itself', workers: [worker('a', 'a')], says: 'a → a' },
    {
      when: 'three need each other',
      workers: [worker('a', 'b'), worker('b', 'c'), worker('c', 'b')],
      says: 'first: b → c → b',
    },
    { when: 'one needs a stranger', workers: [worker('a', 'z')], says: 'a is bound to z' },
  ])('says so when $when', ({ workers, says }) => {
    expect(() => deployOrder(workers)).toThrow(says)
  })
})
