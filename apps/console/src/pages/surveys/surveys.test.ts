import { describe, expect, it } from 'vitest'

import { surveyWords } from '../../i18n/messages/surveys/index.ts'
import { parsePolicy, parseSurvey, parseSurveys } from './url-state.ts'

describe('the address', () => {
  it.each([
    { raw: { tab: 'results', version: '2' }, is: { tab: 'results', version: 2 } },
    { raw: { tab: 'build', version: 0, view: 'flow' }, is: { view: 'flow' } },
    { raw: { tab: 'evil', version: 'x' }, is: {} },
  ])('of a survey reads $raw', ({ raw, is }) => {
    expect(parseSurvey(raw)).toEqual(is)
  })
  it('of the list and the policy takes nothing odd', () => {
    expect(parseSurveys({ status: 'live' })).toEqual({ status: 'live' })
    expect(parseSurveys({ status: '<script>' })).toEqual({})
    expect(parsePolicy({ survey: 'srv_1', customer: '../x' })).toEqual({ survey: 'srv_1' })
  })
})

/** Every word by its path: text as text, a function by the number of its arguments. */
const flatten = (value: unknown, path = ''): [string, string | number][] => {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, value.length]]
  return Object.entries(value as object).flatMap(([key, child]) => flatten(child, `${path}.${key}`))
}

describe('the words', () => {
  const [es, en] = [flatten(surveyWords.es), flatten(surveyWords.en)]
  it('say the same things in both languages, and nothing is empty', () => {
    expect(es.map(([path]) => path)).toEqual(en.map(([path]) => path))
    expect([...es, ...en].filter(([, told]) => told === '')).toEqual([])
    const arities = (all: typeof es) => all.filter(([, told]) => typeof told === 'number')
    expect(arities(es)).toEqual(arities(en))
  })
  it('count with # in each form of a plural', () => {
    const others = [...es, ...en].filter(
      ([path, told]) => path.endsWith('.other') && typeof told === 'string',
    )
    expect(others.filter(([, told]) => !String(told).includes('#'))).toEqual([])
  })
})
