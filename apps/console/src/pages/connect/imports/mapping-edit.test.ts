import { describe, expect, it } from 'vitest'

import {
  attributeOf,
  constantOf,
  entriesOf,
  fieldsOfColumn,
  hasColumn,
  isMappable,
  withColumn,
  withConstant,
} from './mapping-edit.ts'

const told = ['metric=const:nps', 'score=Nota', 'channel=Canal{Web:web}|email', 'comment=¿Por qué?']

describe('a mapping that a person changes', () => {
  it.each([
    { column: 'Nota', fields: ['score'] },
    { column: 'Canal', fields: ['channel'] },
    { column: '¿Por qué?', fields: ['comment'] },
    { column: 'const:nps', fields: [] },
    { column: 'nps', fields: [] },
  ])('says that $column becomes $fields', ({ column, fields }) => {
    expect(fieldsOfColumn(told, column)).toEqual(fields)
  })

  it('gives a column another field, and the field to no other column', () => {
    expect(withColumn(told, 'Comentario', 'comment')).toEqual([...told.slice(0, 3), 'comment=Comentario'])
    expect(withColumn(told, 'Nota', 'value')).toEqual([told[0], told[2], told[3], 'value=Nota'])
  })

  it('leaves a column out', () => {
    expect(withColumn(told, 'Nota', null)).toEqual([told[0], told[2], told[3]])
  })

  it('lets a column stand in the place of a constant, and the other way round', () => {
    expect(withColumn(told, 'Tipo', 'metric')).toEqual([...told.slice(1), 'metric=Tipo'])
    expect(withConstant(told, 'comment', 'x')).toEqual([...told.slice(0, 3), 'comment=const:x'])
    expect(withConstant(told, 'metric', ' ')).toEqual(told.slice(1))
  })

  it('tells constants from columns', () => {
    expect(constantOf(told, 'metric')).toBe('nps')
    expect(constantOf(told, 'score')).toBe('')
    expect([hasColumn(told, 'score'), hasColumn(told, 'metric')]).toEqual([true, false])
  })

  it.each([
    { column: 'Tamaño de la Bici', field: 'attributes.tamano_de_la_bici' },
    { column: ' Pedido № 3 ', field: 'attributes.pedido_3' },
  ])('keeps $column as $field', ({ column, field }) => {
    expect(attributeOf(column)).toBe(field)
  })

  it.each([
    { column: 'a', ok: true },
    { column: '', ok: false },
    { column: 'a|b', ok: false },
    { column: 'a{b', ok: false },
  ])('knows whether "$column" can be written in a mapping: $ok', ({ column, ok }) => {
    expect(isMappable(column)).toBe(ok)
  })

  it('reads lines as they were written', () => {
    expect(entriesOf(' a=b \n\n c=const:d\n')).toEqual(['a=b', 'c=const:d'])
  })
})
