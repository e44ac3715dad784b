import { describe, expect, it } from 'vitest'

import { options, question, survey, text } from './fixtures.ts'
import {
  isComplete,
  nextQuestion,
  pathOf,
  pickLanguage,
  problemOfAnswer,
  signalsOf,
  textIn,
  thanksFor,
  type Answers,
  type Question,
} from './index.ts'

describe('pathOf', () => {
  it.each<{ answers: Answers; path: string }>([
    { answers: {}, path: 'recommend praise' },
    { answers: { recommend: 9 }, path: 'recommend praise' },
    { answers: { recommend: 8 }, path: 'recommend why praise' },
    { answers: { recommend: 7 }, path: 'recommend why praise' },
    { answers: { recommend: 6 }, path: 'recommend problem why praise' },
    { answers: { recommend: 6, problem: ['late'] }, path: 'recommend problem why praise' },
    { answers: { recommend: 6, problem: ['broken'] }, path: 'recommend problem why help praise' },
  ])('asks $path after $answers', ({ answers, path }) => {
    expect(
      pathOf(survey, answers)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(path)
  })

  it('goes to the end where a jump says so, and never back', () => {
    const ending = {
      ...survey,
      questions: [
        question('a', 'thumbs', { jumps: [{ when: [{ question: 'a', atMost: 0 }], to: 'end' }] }),
        question('b', 'text', { jumps: [{ when: [{ question: 'a', answered: true }], to: 'a' }] }),
        question('c', 'text'),
      ],
    }
    expect(pathOf(ending, { a: 0 }).map(({ id }) => id)).toEqual(['a'])
    expect(pathOf(ending, { a: 1 }).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('leads from question to question to the thanks', () => {
    expect(nextQuestion(survey, {}, null)?.id).toBe('recommend')
    expect(nextQuestion(survey, { recommend: 3 }, 'recommend')?.id).toBe('problem')
    expect(nextQuestion(survey, { recommend: 3 }, 'praise')).toBeNull()
    expect(thanksFor(survey, { recommend: 6 })?.text).toEqual(text('Lo sentimos'))
    expect(thanksFor(survey, { recommend: 7 })?.text).toEqual(text('Gracias'))
    expect([isComplete(survey, {}), isComplete(survey, { recommend: 0 })]).toEqual([false, true])
  })
})

describe('problemOfAnswer', () => {
  it.each<{ type: Question['type']; good: Answers[string][]; bad: Answers[string][] }>([
    { type: 'nps', good: [0, 10], bad: [-1, 11, 1.5, '9', ['9']] },
    { type: 'csat', good: [1, 5], bad: [0, 6] },
    { type: 'ces', good: [1, 7], bad: [0, 8] },
    { type: 'stars', good: [1, 5], bad: [0, 6] },
    { type: 'thumbs', good: [0, 1], bad: [2, -1] },
    { type: 'text', good: ['', 'x'.repeat(10_000)], bad: ['x'.repeat(10_001), 1] },
    { type: 'single', good: ['late'], bad: ['never', ['late'], 1] },
    { type: 'multiple', good: [[], ['late', 'broken']], bad: [['late', 'late'], ['never'], 'late'] },
  ])('takes and refuses answers to $type', ({ type, good, bad }) => {
    const asked = question('q', type, type === 'single' || type === 'multiple' ? { options } : {})
    expect(good.map((value) => problemOfAnswer(asked, value))).toEqual(good.map(() => null))
    expect(bad.filter((value) => problemOfAnswer(asked, value) === null)).toEqual([])
  })
})

describe('signalsOf', () => {
  it.each<{ when: string; answers: Answers; signals: object[] }>([
    { when: 'nothing was answered', answers: {}, signals: [] },
    {
      when: 'a score was given',
      answers: { recommend: 9 },
      signals: [{ question: 'recommend', metric: 'nps', score: 9, comment: null, touchpoint: 'delivery' }],
    },
    {
      when: 'words followed the score',
      answers: { recommend: 8, why: ' Tardó ', praise: 'Bien' },
      signals: [{ question: 'recommend', comment: 'Tardó\nBien' }],
    },
    {
      when: 'two scores were given',
      answers: { recommend: 2, problem: ['late', 'broken'], why: 'Roto', help: 1, praise: 'Nadie ayudó' },
      signals: [
        { question: 'recommend', comment: 'Roto', attributes: { problem: 'late,broken' } },
        {
          question: 'help',
          metric: 'csat',
          touchpoint: 'call-center',
          comment: 'Nadie ayudó',
          attributes: {},
        },
      ],
    },
    {
      when: 'an answer is off the way',
      answers: { recommend: 10, why: 'Nadie preguntó' },
      signals: [{ comment: null }],
    },
    {
      when: 'only words were given',
      answers: { praise: 'Todo bien' },
      signals: [{ question: 'praise', metric: null, score: null, comment: 'Todo bien' }],
    },
    { when: 'only blanks were given', answers: { praise: '  ' }, signals: [] },
  ])('makes signals when $when', ({ answers, signals }) => {
    expect(signalsOf(survey, answers)).toMatchObject(signals)
    expect(signalsOf(survey, answers)).toHaveLength(signals.length)
  })

  it.each([
    [1, 5],
    [0, 1],
  ])('counts a thumb of %d as CSAT %d', (value, score) => {
    const thumbs = { ...survey, questions: [question('t', 'thumbs')] }
    expect(signalsOf(thumbs, { t: value })).toMatchObject([{ metric: 'csat', score }])
  })
})

describe('languages', () => {
  it.each([
    { wanted: ['en-US', 'es'], offered: ['es', 'en'], is: 'en' },
    { wanted: ['pt-BR'], offered: ['es', 'pt-PT'], is: 'pt-PT' },
    { wanted: ['de'], offered: ['es', 'en'], is: 'es' },
    { wanted: [], offered: ['en', 'es'], is: 'en' },
  ])('of $wanted picks $is', ({ wanted, offered, is }) => {
    expect(pickLanguage(wanted, offered)).toBe(is)
  })

  it.each([
    { told: { es: 'Hola', en: 'Hi' }, language: 'en', is: 'Hi' },
    { told: { es: 'Hola', en: 'Hi' }, language: 'en-GB', is: 'Hi' },
    { told: { es: 'Hola' }, language: 'en', is: 'Hola' },
    { told: { fr: 'Salut' }, language: 'en', is: 'Salut' },
    { told: undefined, language: 'en', is: '' },
  ])('reads $told in $language as $is', ({ told, language, is }) => {
    expect(textIn(told, language, ['es', 'en'])).toBe(is)
  })
})
