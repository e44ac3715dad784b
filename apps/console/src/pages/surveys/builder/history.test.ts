import { describe, expect, it } from 'vitest'

import { begin, change, redo, undo } from './history.ts'

const typed = change(change(change(begin('a'), 'ab', 'name'), 'abc', 'name'), 'X', 'other')

describe('the history of an editor', () => {
  it('takes typing in one field for one change', () => {
    expect(typed).toMatchObject({ past: ['a', 'abc'], present: 'X' })
    expect(undo(typed).present).toBe('abc')
    expect(undo(undo(typed)).present).toBe('a')
  })
  it('has nothing before the first and nothing after the last', () => {
    const first = begin('a')
    expect([undo(first), redo(first)]).toEqual([first, first])
  })
  it('does again what was undone, until something else is done', () => {
    const back = undo(typed)
    expect(redo(back).present).toBe('X')
    expect(redo(change(back, 'Y', null))).toMatchObject({ present: 'Y', future: [] })
  })
  it('begins a new change after an undo, and none where nothing changed', () => {
    const back = undo(typed)
    expect(change(back, 'abcd', 'name').past).toEqual(['a', 'abc'])
    expect(change(back, 'abc', 'name')).toBe(back)
  })
  it('forgets the oldest of more than a hundred', () => {
    const many = Array.from({ length: 130 }, (_, i) => i).reduce((all, i) => change(all, i, null), begin(-1))
    expect(many.past).toHaveLength(100)
    expect(many.past[0]).toBe(29)
  })
})
