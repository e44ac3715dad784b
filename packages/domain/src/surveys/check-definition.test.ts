import { describe, expect, it } from 'vitest'

import { options, question, survey, text } from './fixtures.ts'
import { problemsOfDefinition, type SurveyDefinition } from './index.ts'

describe('problemsOfDefinition', () => {
  const change = (over: Partial<SurveyDefinition>) =>
    problemsOfDefinition({ ...survey, ...over }).map(({ path }) => path)
  it('finds nothing in a sound one', () => {
    expect(problemsOfDefinition(survey)).toEqual([])
  })
  it.each<{ what: string; over: Partial<SurveyDefinition>; path: string }>([
    {
      what: 'an id twice',
      over: { questions: [question('a', 'nps'), question('a', 'text')] },
      path: 'questions.1.id',
    },
    {
      what: 'a condition on a later question',
      over: {
        questions: [
          question('a', 'nps'),
          question('b', 'text', { when: [{ question: 'c' }] }),
          question('c', 'nps'),
        ],
      },
      path: 'questions.1.when.0.question',
    },
    {
      what: 'a score of words',
      over: {
        questions: [question('a', 'text'), question('b', 'text', { when: [{ question: 'a', atLeast: 1 }] })],
      },
      path: 'questions.1.when.0',
    },
    {
      what: 'a bound off the scale',
      over: {
        questions: [question('a', 'csat'), question('b', 'text', { when: [{ question: 'a', atMost: 6 }] })],
      },
      path: 'questions.1.when.0',
    },
    {
      what: 'an unknown option',
      over: {
        questions: [
          question('a', 'single', { options }),
          question('b', 'text', { when: [{ question: 'a', anyOf: ['x'] }] }),
        ],
      },
      path: 'questions.1.when.0.anyOf',
    },
    {
      what: 'a jump back',
      over: {
        questions: [
          question('a', 'nps'),
          question('b', 'nps', { jumps: [{ when: [{ question: 'a' }], to: 'a' }] }),
        ],
      },
      path: 'questions.1.jumps.0.to',
    },
    {
      what: 'a choice without options',
      over: { questions: [question('a', 'single')] },
      path: 'questions.0.options',
    },
    {
      what: 'options of a score',
      over: { questions: [question('a', 'nps', { options })] },
      path: 'questions.0.options',
    },
    {
      what: 'a missing first language',
      over: { questions: [question('a', 'nps', { text: { en: 'a' } })] },
      path: 'questions.0.text',
    },
    {
      what: 'NPS of employees',
      over: { kind: 'employee', questions: [question('a', 'nps')] },
      path: 'questions.0.type',
    },
    { what: 'eNPS of customers', over: { questions: [question('a', 'enps')] }, path: 'questions.0.type' },
    {
      what: 'a first question with a condition',
      over: { questions: [question('a', 'nps', { when: [{ question: 'a' }] })] },
      path: 'questions.0.when',
    },
    {
      what: 'no thanks for everybody',
      over: { thanks: [{ text: text('x'), when: [{ question: 'recommend', answered: true }] }] },
      path: 'thanks',
    },
  ])('finds $what', ({ over, path }) => {
    expect(change(over)).toContain(path)
  })
})
