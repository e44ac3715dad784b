import { describe, expect, it } from 'vitest'

import { missingColumns, parseMapping } from './mapping.ts'
import { isPreset, presets } from './presets.ts'
import { parseSource, read } from './source.ts'
import { suggestMapping } from './suggest.ts'

describe('a source', () => {
  it.each([
    { told: 'nps', cell: ' 7 ', value: '7' },
    { told: 'nps', cell: '', value: '' },
    { told: 'reason|general', cell: '', value: 'general' },
    { told: 'reason|general', cell: 'late', value: 'late' },
    { told: 'mood{bad:1,good:5}', cell: 'good', value: '5' },
    { told: 'mood{bad:1,good:5}|3', cell: '', value: '3' },
    { told: 'const:nps', cell: 'whatever', value: 'nps' },
  ])('$told reads "$cell" as "$value"', ({ told, cell, value }) => {
    const source = parseSource(told)
    expect(read(source, { [source.column ?? '']: cell })).toBe(value)
  })

  it('refuses a cell that its value map does not know', () => {
    expect(() => read(parseSource('mood{bad:1}'), { mood: 'odd' })).toThrow(
      'mood: "odd" is not in its value map',
    )
  })
})

describe('parseMapping', () => {
  it.each([
    { entry: 'score', why: 'write field=column' },
    { entry: 'colour=x', why: 'there is no field "colour"' },
    { entry: 'customer.traits.=x', why: 'there is no field' },
    { entry: 'score=', why: 'names no column' },
    { entry: 'score=mood{bad}', why: 'not of the form value:meaning' },
  ])('refuses --map $entry', ({ entry, why }) => {
    expect(() => parseMapping([entry])).toThrow(why)
  })

  it.each(Object.keys(presets).filter(isPreset))('reads the preset %s', (name) => {
    expect(parseMapping(presets[name])['occurredAt']?.column).toBeTypeOf('string')
  })

  it('lets a later entry override an earlier one', () => {
    expect(parseMapping(['channel=const:web', 'channel=const:app'])['channel']?.otherwise).toBe('app')
  })

  it('tells which columns the file lacks', () => {
    const mapping = parseMapping(['score=nps', 'comment=words', 'channel=const:web'])
    expect(missingColumns(mapping, ['nps', 'text'])).toEqual(['words'])
  })
})

describe('suggestMapping', () => {
  it.each([
    {
      header: ['responded_at', 'journey_stage', 'nps', 'comment'],
      entries: [
        'metric=const:nps',
        'score=nps',
        'comment=comment',
        'occurredAt=responded_at',
        'touchpoint=journey_stage',
      ],
    },
    {
      header: ['Fecha', 'Correo', 'Puntuación', 'Comentario'],
      entries: [
        'metric=const:csat',
        'customer.email=Correo',
        'score=Puntuación',
        'comment=Comentario',
        'occurredAt=Fecha',
        'touchpoint=const:general',
      ],
    },
    { header: ['a', 'b'], entries: ['touchpoint=const:general'] },
  ])('reads $header', ({ header, entries }) => {
    expect(suggestMapping(header)).toEqual(entries)
  })
})
