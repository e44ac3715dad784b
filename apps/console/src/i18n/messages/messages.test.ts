import { describe, expect, it } from 'vitest'

import { messages } from './index.ts'

/** Every message by its path: text as text, a function by the number of its arguments. */
const flatten = (value: unknown, path = ''): [string, string | number][] => {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, value.length]]
  if (typeof value !== 'object' || value === null) throw new Error(`Neither text nor words: ${path}`)
  return Object.entries(value).flatMap(([key, child]) => flatten(child, `${path}.${key}`))
}

const es = flatten(messages.es)
const en = flatten(messages.en)

describe('the messages', () => {
  it('say the same things in both languages', () => {
    expect(es.map(([path]) => path)).toEqual(en.map(([path]) => path))
  })

  it('take the same arguments in both languages', () => {
    const arities = (all: typeof es) => all.filter(([, told]) => typeof told === 'number')
    expect(arities(es)).toEqual(arities(en))
  })

  it('leave nothing empty', () => {
    expect([...es, ...en].filter(([, told]) => told === '')).toEqual([])
  })

  it('count with # in each form of a plural', () => {
    const forms = [...es, ...en].filter(([path, told]) => path.endsWith('.other') && typeof told === 'string')
    expect(forms.length).toBeGreaterThan(0)
    expect(forms.filter(([, told]) => !String(told).includes('#'))).toEqual([])
  })
})
