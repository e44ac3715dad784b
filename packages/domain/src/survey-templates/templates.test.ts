import { describe, expect, it } from 'vitest'

import { stages } from '../signals/index.ts'
import { problemsOfDefinition } from '../surveys/index.ts'
import { addressedAs, templates } from './index.ts'

const textsIn = (value: unknown): object[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('es' in value || 'en' in value) return [value]
  return Object.values(value).flatMap(textsIn)
}

describe('the templates', () => {
  it.each(templates)('$id is sound and says everything in both languages', ({ definition, name }) => {
    expect(problemsOfDefinition(definition)).toEqual([])
    for (const text of textsIn([definition, name])) expect(Object.keys(text).toSorted()).toEqual(['en', 'es'])
  })

  it.each(templates)('$id says tú throughout where it is told to, and usted again', ({ definition }) => {
    const tu = addressedAs(definition, 'tu')
    const spoken = [...tu.questions, ...tu.thanks].map(({ text }) => text['es'] ?? '')
    expect(
      spoken.filter((text) =>
        /\b(le|su|sus|usted|se ha|cuéntenos|recomendaría|valora|buscaba)\b/i.test(text),
      ),
    ).toEqual(spoken.filter((text) => /estrellas le das/.test(text)))
    expect(addressedAs(tu, 'usted')).toEqual({ ...definition, formality: 'usted' })
  })

  it('keeps what somebody wrote as it is', () => {
    const thanks = [{ text: { es: 'Su pedido va en camino' } }]
    const written = templates.map(({ definition }) => addressedAs({ ...definition, thanks }, 'tu').thanks)
    expect(written).toEqual(templates.map(() => thanks))
  })

  it('has one for each stage, each by its own name', () => {
    expect(new Set(templates.map(({ stage }) => stage))).toEqual(new Set(stages))
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
  })
})
