import { problemsOfDefinition, type Question, type SurveyDefinition } from '@vigia/domain/surveys'
import { describe, expect, it } from 'vitest'

import { duplicated, freeId, moved, newQuestion, removed, retyped } from './edit.ts'

const question = (id: string, over: Partial<Question> = {}): Question => ({
  id,
  type: 'nps',
  text: { es: id },
  ...over,
})
const survey: SurveyDefinition = {
  kind: 'transactional',
  touchpoint: 'x',
  languages: ['es', 'en'],
  questions: [
    question('a', { jumps: [{ when: [{ question: 'a', atLeast: 9 }], to: 'c' }] }),
    question('b', { when: [{ question: 'a', atMost: 6 }] }),
    question('c', {
      when: [
        { question: 'a', atMost: 6 },
        { question: 'b', answered: true },
      ],
    }),
  ],
  thanks: [{ text: { es: 'No' }, when: [{ question: 'a', atMost: 6 }] }, { text: { es: 'Gracias' } }],
}

describe('moved', () => {
  it.each([
    { from: 0, to: 2, is: 'b c a' },
    { from: 2, to: 0, is: 'c a b' },
    { from: 1, to: 1, is: 'a b c' },
    { from: 0, to: -1, is: 'a b c' },
    { from: 0, to: 9, is: 'b c a' },
  ])('from $from to $to', ({ from, to, is }) => {
    expect(moved(['a', 'b', 'c'], from, to).join(' ')).toBe(is)
  })
})

describe('removed', () => {
  it('takes conditions and jumps about a question with it, and leaves a sound survey', () => {
    for (const id of ['a', 'b', 'c']) expect(problemsOfDefinition(removed(survey, id))).toEqual([])
    expect(removed(survey, 'a').questions).toEqual([
      question('b'),
      question('c', { when: [{ question: 'b', answered: true }] }),
    ])
    expect(removed(survey, 'a').thanks).toEqual([{ text: { es: 'Gracias' } }])
    expect(removed(survey, 'c').questions[0]).toEqual(question('a'))
  })
})

describe('duplicated', () => {
  it('puts a copy behind its original', () => {
    expect(duplicated(survey, 'b').questions.map(({ id }) => id)).toEqual(['a', 'b', 'nps-1', 'c'])
    expect(duplicated(survey, 'none')).toBe(survey)
  })
})

describe('newQuestion', () => {
  it('has an id of its own, and options where it is a choice', () => {
    expect(newQuestion(survey, 'single')).toMatchObject({ id: 'single-1', options: [{}, {}] })
    expect(newQuestion(survey, 'text')).toEqual({ id: 'text-1', type: 'text', text: { es: '', en: '' } })
    expect(freeId(['a-1', 'a-3'], 'a')).toBe('a-2')
  })
})

describe('retyped', () => {
  it('lets options and ends come and go with the type', () => {
    const scale = question('a', { low: { es: 'mal' } })
    expect(retyped(scale, 'text', ['es'])).toEqual(question('a', { type: 'text' }))
    expect(retyped(scale, 'csat', ['es'])).toEqual({ ...scale, type: 'csat' })
    expect(retyped(scale, 'multiple', ['es']).options).toHaveLength(2)
    expect(retyped(retyped(scale, 'multiple', ['es']), 'nps', ['es'])).toEqual(question('a'))
  })
})
