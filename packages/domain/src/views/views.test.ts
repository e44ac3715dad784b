import { describe, expect, it } from 'vitest'

import { mayAddView, mostViews, viewKey } from './index.ts'

const ids = (count: number) => Array.from({ length: count }, (_, i) => `viw_${i}`)

describe('viewKey', () => {
  it.each([
    { one: 'Tiendas', other: ' tiendas ' },
    { one: 'Último mes', other: 'ÚLTIMO  MES' },
    { one: 'Atención', other: 'Atencio\u0301n' },
  ])('takes "$one" and "$other" for the same', ({ one, other }) => {
    expect(viewKey(one)).toBe(viewKey(other))
  })

  it('keeps accents that make another word', () => {
    expect(viewKey('ano')).not.toBe(viewKey('año'))
  })
})

describe('mayAddView', () => {
  it.each([
    { when: 'there is none', kept: 0, id: 'viw_new', may: true },
    { when: 'there is room for one', kept: mostViews - 1, id: 'viw_new', may: true },
    { when: 'there is none', kept: mostViews, id: 'viw_new', may: false },
    { when: 'it is there already', kept: mostViews, id: 'viw_7', may: true },
  ])('says $may when $when of $kept', ({ kept, id, may }) => {
    expect(mayAddView(ids(kept), id)).toBe(may)
  })
})
