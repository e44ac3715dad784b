import { describe, expect, it } from 'vitest'

import { options, question, survey, text } from './fixtures.ts'
import {
  changesOf,
  flowOf,
  missingTexts,
  problemsOfDefinition,
  stepsOf,
  tidyDefinition,
  type AnsweredWay,
  type SurveyDefinition,
} from './index.ts'

describe('tidyDefinition', () => {
  it('leaves out what was left empty, and leaves a sound one as it is', () => {
    expect(tidyDefinition(survey)).toEqual(survey)
    const draft: SurveyDefinition = {
      ...survey,
      brand: { name: ' ', logoUrl: '' },
      questions: [
        question('a', 'nps', {
          text: { es: 'Hola', en: ' ' },
          help: { es: '', en: '' },
          required: false,
          when: [],
          jumps: [],
          touchpoint: ' ',
        }),
      ],
      thanks: [{ text: text('Gracias'), action: { label: { es: 'Ver' }, url: ' ' } }],
    }
    expect(tidyDefinition(draft)).toEqual({
      ...survey,
      brand: undefined,
      questions: [{ id: 'a', type: 'nps', text: { es: 'Hola' } }],
      thanks: [{ text: text('Gracias') }],
    })
  })
})

describe('problemsOfDefinition', () => {
  it.each<{ what: string; over: Partial<SurveyDefinition>; codes: string[] }>([
    {
      what: 'one option',
      over: { questions: [question('a', 'single', { options: options.slice(0, 1) })] },
      codes: ['options_missing'],
    },
    { what: 'two options', over: { questions: [question('a', 'single', { options })] }, codes: [] },
    { what: 'no thanks', over: { thanks: [] }, codes: ['thanks_missing'] },
    {
      what: 'a script for an address',
      over: { thanks: [{ text: text('a'), action: { label: text('b'), url: 'javascript:alert(1)' } }] },
      codes: ['no_web_address'],
    },
    { what: 'a logo without http', over: { brand: { logoUrl: 'logo.png' } }, codes: ['no_web_address'] },
    { what: 'a logo', over: { brand: { logoUrl: 'https://x.example/l.png' } }, codes: [] },
  ])('says of $what: $codes', ({ over, codes }) => {
    const base = over.questions ? { thanks: [{ text: text('Gracias') }] } : {}
    expect(problemsOfDefinition({ ...survey, ...base, ...over }).map(({ code }) => code)).toEqual(codes)
  })
})

describe('missingTexts', () => {
  it('finds each place where another language has no words', () => {
    const both = { es: 'Sí', en: 'Yes' }
    const part: SurveyDefinition = {
      ...survey,
      questions: [question('a', 'single', { text: both, options: [{ id: 'x', text: { es: 'x', en: '' } }] })],
      thanks: [{ text: text('Gracias') }],
    }
    expect(missingTexts(part)).toEqual([
      { path: 'questions.0.options.0.text', language: 'en' },
      { path: 'thanks.0.text', language: 'en' },
    ])
    expect(missingTexts({ ...part, languages: ['es'] })).toEqual([])
  })
})

describe('changesOf', () => {
  const [first, ...rest] = survey.questions
  const said = (after: SurveyDefinition) =>
    changesOf(survey, after).map((change) =>
      'question' in change
        ? `${change.is} ${change.question.id}${'parts' in change ? `: ${change.parts.join()}` : ''}`
        : 'part' in change
          ? `${change.is} ${change.part}`
          : change.is,
    )
  it.each<{ what: string; over: Partial<SurveyDefinition>; is: string[] }>([
    { what: 'nothing', over: {}, is: [] },
    {
      what: 'the order of keys alone',
      over: { brand: undefined, thanks: survey.thanks.map(({ when, text: t }) => ({ when, text: t })) },
      is: [],
    },
    {
      what: 'a text and a condition',
      over: {
        questions: [{ ...(first ?? question('x', 'nps')), text: text('otra'), jumps: undefined }, ...rest],
      },
      is: ['question_changed recommend: text,jumps'],
    },
    {
      what: 'a question less',
      over: { questions: survey.questions.slice(0, -1) },
      is: ['question_removed praise'],
    },
    {
      what: 'a question more',
      over: { questions: [...survey.questions, question('new', 'text')] },
      is: ['question_added new'],
    },
    { what: 'the order', over: { questions: survey.questions.toReversed() }, is: ['order_changed'] },
    {
      what: 'how it addresses people',
      over: { formality: 'tu', kind: 'relationship' },
      is: ['survey_changed kind', 'survey_changed formality'],
    },
  ])('tells $what', ({ over, is }) => {
    expect(said({ ...survey, ...over })).toEqual(is)
  })
})

describe('flowOf', () => {
  const ways = (flow: SurveyDefinition) => flowOf(flow).map(({ from, to, kind }) => `${from} ${kind} ${to}`)
  it('draws every way that somebody can go, and none that nobody can', () => {
    expect(ways(survey)).toEqual([
      'recommend jump praise',
      'recommend next problem',
      'recommend skip why',
      'problem next why',
      'why next help',
      'why skip praise',
      'help next praise',
      'praise next thanks.0',
      'praise next thanks.1',
    ])
  })
  it('concludes nothing of several conditions, of words and of choices of several', () => {
    const flow: SurveyDefinition = {
      ...survey,
      questions: [
        question('a', 'nps'),
        question('b', 'multiple', { options }),
        question('c', 'text', {
          when: [
            { question: 'a', atMost: 6 },
            { question: 'b', anyOf: ['late'] },
          ],
        }),
        question('d', 'text', { when: [{ question: 'b', anyOf: ['broken'] }] }),
      ],
      thanks: [{ text: text('Gracias') }],
    }
    expect(ways(flow)).toEqual([
      'a next b',
      'b next c',
      'b skip d',
      'b skip thanks.0',
      'c next d',
      'c skip thanks.0',
      'd next thanks.0',
    ])
  })
  it('leads to the thanks past a last question that may not be asked, and draws no jump to nowhere', () => {
    const flow: SurveyDefinition = {
      ...survey,
      questions: [
        question('a', 'nps', {
          jumps: [
            { when: [{ question: 'a', atMost: 1 }], to: 'end' },
            { when: [{ question: 'a', atMost: 2 }], to: 'gone' },
          ],
        }),
        question('b', 'text', { when: [{ question: 'a', atMost: 6 }] }),
      ],
      thanks: [{ text: text('Gracias') }],
    }
    expect(ways(flow)).toEqual(['a jump thanks.0', 'a next b', 'a skip thanks.0', 'b next thanks.0'])
  })
})

describe('stepsOf', () => {
  const steps = (...ways: AnsweredWay[]) =>
    stepsOf(survey, ways).map(({ id, reached, answered, left }) => `${id} ${reached} ${answered} ${left}`)
  it('counts nobody where nobody came', () => {
    expect(steps()).toEqual(['recommend 0 0 0', 'problem 0 0 0', 'why 0 0 0', 'help 0 0 0', 'praise 0 0 0'])
  })
  it('knows where an unfinished way was left, and what a finished one passed over', () => {
    expect(
      steps(
        { answers: { recommend: 10 }, complete: false },
        { answers: { recommend: 3, problem: ['late'] }, complete: false },
        { answers: { recommend: 3, problem: ['late'], praise: 'x' }, complete: true },
      ),
    ).toEqual(['recommend 3 3 0', 'problem 2 2 0', 'why 2 0 1', 'help 0 0 0', 'praise 2 1 1'])
  })
})
