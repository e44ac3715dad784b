import { describe, expect, it } from 'vitest'

import { inboxKey, inboxKeys, isLook, placeAfter } from './list-keys.ts'

describe('placeAfter', () => {
  it.each([
    { step: 'next', place: -1, count: 3, next: 0 },
    { step: 'next', place: 0, count: 3, next: 1 },
    { step: 'next', place: 2, count: 3, next: 2 },
    { step: 'previous', place: 1, count: 3, next: 0 },
    { step: 'previous', place: -1, count: 3, next: 0 },
    { step: 'previous', place: 0, count: 3, next: 0 },
    { step: 'next', place: -1, count: 0, next: null },
  ] as const)('leads by $step from $place of $count to $next', ({ step, place, count, next }) => {
    expect(placeAfter(step, place, count)).toBe(next)
  })
})

describe('inboxKey', () => {
  const bare = { altKey: false, ctrlKey: false, metaKey: false, target: null }

  it.each([
    { pressed: { ...bare, key: 'j' }, does: 'next' },
    { pressed: { ...bare, key: '/' }, does: 'search' },
    { pressed: { ...bare, key: 'q' }, does: null },
    { pressed: { ...bare, key: 'toString' }, does: null },
    { pressed: { ...bare, key: 'r', ctrlKey: true }, does: null },
    { pressed: { ...bare, key: 'a', metaKey: true }, does: null },
  ])('reads $pressed.key as $does', ({ pressed, does }) => {
    expect(inboxKey(pressed)).toBe(does)
  })
})

describe('isLook', () => {
  it('leaves to those who may only read the keys that change nothing', () => {
    expect(Object.values(inboxKeys).filter((key) => !isLook(key))).toEqual([
      'acknowledge',
      'contact',
      'snooze',
      'resolve',
      'select',
      'undo',
    ])
  })
})
