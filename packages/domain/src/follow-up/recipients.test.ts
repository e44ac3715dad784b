import { describe, expect, it } from 'vitest'

import { recipientsOf } from './index.ts'
import type { Firing } from './index.ts'

const targets = [
  { id: 'dst_hook', managerId: null },
  { id: 'dst_marta', managerId: 'mgr_marta' },
  { id: 'dst_luis', managerId: 'mgr_luis' },
]
const usual = ({ managerId }: (typeof targets)[number]) => managerId !== 'mgr_luis'
const fired = (...destinations: string[]): Firing => ({
  ruleId: 'rul_1',
  key: 'sig_1',
  tier: 'alert',
  name: 'A rule',
  text: { es: '', en: '' },
  opensCase: true,
  ...(destinations.length > 0 ? { destinations } : {}),
})

describe('recipientsOf', () => {
  it.each<{ when: string; alert: 'rule' | 'opened' | null; firings: Firing[]; are: string[] }>([
    { when: 'no rule fired', alert: 'opened', firings: [], are: ['dst_hook', 'dst_marta'] },
    { when: 'its rule names nobody', alert: 'rule', firings: [fired()], are: ['dst_hook', 'dst_marta'] },
    { when: 'its rule names one', alert: 'rule', firings: [fired('dst_luis')], are: ['dst_luis'] },
    {
      when: 'two rules name one each',
      alert: 'rule',
      firings: [fired('dst_luis'), fired('dst_hook')],
      are: ['dst_hook', 'dst_luis'],
    },
    {
      when: 'one of two rules names nobody',
      alert: 'rule',
      firings: [fired('dst_luis'), fired()],
      are: ['dst_hook', 'dst_marta'],
    },
    {
      when: 'whom its rule names is gone',
      alert: 'rule',
      firings: [fired('dst_gone')],
      are: ['dst_hook', 'dst_marta'],
    },
    {
      when: 'one of those it names is gone',
      alert: 'rule',
      firings: [fired('dst_gone', 'dst_luis')],
      are: ['dst_luis'],
    },
    {
      when: 'the risk raised it as well',
      alert: 'opened',
      firings: [fired('dst_luis')],
      are: ['dst_hook', 'dst_marta'],
    },
  ])('are $are when $when', ({ alert, firings, are }) => {
    expect(recipientsOf({ alert, firings }, targets, usual).map(({ id }) => id)).toEqual(are)
  })
})
