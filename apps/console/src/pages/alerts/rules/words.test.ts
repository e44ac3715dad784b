import { ruleFields, type RuleSubject } from '@vigia/domain/rules'
import { describe, expect, it } from 'vitest'

import { messages } from '../../../i18n/messages/index.ts'
import type { Field } from './draft.ts'
import { clauseOf, keptNumber, piecesOf, shownNumber, valueName } from './words.ts'

const all = (Object.entries(ruleFields) as [RuleSubject, readonly Field[]][]).flatMap(([on, fields]) =>
  fields.map((field) => ({ on, name: field.name, field })),
)

describe('a clause', () => {
  it('is cut at its controls', () => {
    expect(piecesOf('the score is {op} {value} points')).toEqual([
      { text: 'the score is' },
      { slot: 'op' },
      { slot: 'value' },
      { text: 'points' },
    ])
  })

  it.each(all.map((one) => [`${one.on}.${one.name}`, one] as const))(
    'is there for %s in both languages, with a place for its value',
    (_name, { on, field }) => {
      for (const language of ['es', 'en'] as const) {
        const pattern = clauseOf(messages[language], on, field, language)
        expect(messages[language].rules.clauses[on]).toHaveProperty([field.name])
        expect(pattern).toContain('{value}')
        expect(pattern.includes('{op}')).toBe(field.kind !== 'flag')
        const { ops } = messages[language].rules
        for (const op of field.kind === 'flag' ? [] : field.ops)
          expect(ops[field.kind === 'number' ? 'number' : 'text']).toHaveProperty(op)
      }
    },
  )
})

describe('a value', () => {
  const named = (name: string) => all.find((one) => one.name === name)?.field as Field
  it.each([
    { field: 'stage', value: 'use', is: 'Uso' },
    { field: 'type', value: 'product_defect', is: 'producto defectuoso' },
    { field: 'touchpoint', value: 'delivery', is: 'Entrega' },
    { field: 'touchpoint', value: 'Tienda_3', is: 'Tienda_3' },
    { field: 'segment', value: 'vip-2', is: 'vip-2' },
    { field: 'comment', value: 'cancel*', is: 'cancel*' },
  ])('of $field, $value, is called $is', ({ field, value, is }) => {
    expect(valueName(messages.es, named(field), value, 'es').toLowerCase()).toBe(is.toLowerCase())
  })

  it('that is a share is written in percent', () => {
    expect(shownNumber(named('probability'), 0.285)).toBe(28.5)
    expect(keptNumber(named('probability'), 28.5)).toBe(0.285)
    expect(keptNumber(named('strikes'), 3)).toBe(3)
  })
})
