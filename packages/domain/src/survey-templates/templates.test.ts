import { describe, expect, it } from 'vitest'

import { stages } from '../signals/index.ts'
import { problemsOfDefinition } from '../surveys/index.ts'
import { templates } from './index.ts'

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

  it('has one for each stage, each by its own name', () => {
    expect(new Set(templates.map(({ stage }) => stage))).toEqual(new Set(stages))
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
  })
})
