import { describe, expect, it } from 'vitest'

import { understand, type ForeignAnswer, type Mappings } from './foreign-answers.ts'
import { readForeign } from './foreign-parts.ts'

const said = (answer: Partial<ForeignAnswer>, mappings: Mappings = {}) => {
  const understood = understand({ question: 'q', value: 9, ...answer }, mappings)
  return understood.as === 'score'
    ? `${understood.metric} ${understood.score} by ${understood.by}`
    : understood.as
}

describe('what an answer of another tool is', () => {
  it.each<{ what: string; answer: Partial<ForeignAnswer>; is: string }>([
    { what: 'a 9 of an unknown question', answer: { value: 9 }, is: 'nps 9 by range' },
    { what: 'a 10', answer: { value: 10 }, is: 'nps 10 by range' },
    { what: 'an 11', answer: { value: 11 }, is: 'waiting' },
    { what: 'a 0', answer: { value: 0 }, is: 'nps 0 by range' },
    { what: 'an 8', answer: { value: 8 }, is: 'nps 8 by range' },
    { what: 'a 7, which may be effort', answer: { value: 7 }, is: 'waiting' },
    { what: 'a 1, which may be anything', answer: { value: 1 }, is: 'waiting' },
    { what: 'a 3 after a 10', answer: { value: 3, seen: { min: 3, max: 10 } }, is: 'nps 3 by range' },
    { what: 'a 3 after a 7', answer: { value: 3, seen: { min: 2, max: 7 } }, is: 'waiting' },
    { what: 'a 9 after a 50', answer: { value: 9, seen: { min: 1, max: 50 } }, is: 'waiting' },
    { what: 'a half', answer: { value: 8.5 }, is: 'waiting' },
    { what: 'a question called nps', answer: { question: 'npsScore', value: 3 }, is: 'nps 3 by name' },
    { what: 'one called csat_1', answer: { question: 'csat_1', value: 5 }, is: 'csat 5 by name' },
    { what: 'one called csat with a 6', answer: { question: 'csat', value: 6 }, is: 'waiting' },
    {
      what: 'one labelled in Spanish',
      answer: { label: '¿Nos recomendarías?', value: 4 },
      is: 'nps 4 by name',
    },
    {
      what: 'the only one of a survey with a name',
      answer: { surveyName: 'NPS – Otoño', value: 4 },
      is: 'nps 4 by name',
    },
    { what: 'one of employees', answer: { question: 'eNPS', value: 4 }, is: 'nps 4 by name' },
    { what: 'a scale of 0 to 10', answer: { scale: [0, 10], value: 4 }, is: 'nps 4 by scale' },
    { what: 'a scale of 1 to 7', answer: { scale: [1, 7], value: 4 }, is: 'ces 4 by scale' },
    { what: 'a scale of 1 to 5', answer: { scale: [1, 5], value: 4 }, is: 'csat 4 by scale' },
    { what: 'a scale of 1 to 5 upside down', answer: { scale: [5, 1], value: 4 }, is: 'csat 2 by scale' },
    { what: 'a scale of 1 to 10', answer: { scale: [1, 10], value: 9 }, is: 'waiting' },
    { what: 'what the tool says', answer: { metric: 'csat', value: 4 }, is: 'csat 4 by type' },
    {
      what: 'a number as text that the tool says',
      answer: { metric: 'csat', value: '4' },
      is: 'csat 4 by type',
    },
    { what: 'words', answer: { value: 'Too slow' }, is: 'comment' },
    { what: 'words of digits', answer: { value: '42' }, is: 'comment' },
    { what: 'no words', answer: { value: ' ' }, is: 'ignored' },
    { what: 'a pressed button', answer: { value: 'clicked' }, is: 'ignored' },
    { what: 'nothing', answer: { value: null }, is: 'ignored' },
    { what: 'choices', answer: { value: ['a', 'b'] }, is: 'attribute' },
    { what: 'yes', answer: { value: true }, is: 'attribute' },
  ])('takes $what as $is', ({ answer, is }) => {
    expect(said(answer)).toBe(is)
  })

  it.each<{ what: string; mappings: Mappings; value: unknown; is: string }>([
    { what: 'a metric', mappings: { q: { metric: 'csat' } }, value: 4, is: 'csat 4 by mapping' },
    { what: 'a metric it does not fit', mappings: { q: { metric: 'csat' } }, value: 6, is: 'waiting' },
    {
      what: 'a longer scale',
      mappings: { q: { metric: 'csat', scale: [1, 10] } },
      value: 10,
      is: 'csat 5 by mapping',
    },
    {
      what: 'a scale upside down',
      mappings: { q: { metric: 'ces', scale: [7, 1] } },
      value: 1,
      is: 'ces 7 by mapping',
    },
    { what: 'the whole survey', mappings: { '': { metric: 'ces' } }, value: 2, is: 'ces 2 by mapping' },
    {
      what: 'the question first',
      mappings: { '': { metric: 'ces' }, q: { metric: 'csat' } },
      value: 2,
      is: 'csat 2 by mapping',
    },
    { what: 'that it is ignored', mappings: { q: { ignore: true } }, value: 9, is: 'ignored' },
    { what: 'words all the same', mappings: { q: { metric: 'nps' } }, value: 'good', is: 'comment' },
  ])('follows a mapping that says $what', ({ mappings, value, is }) => {
    expect(said({ value }, mappings)).toBe(is)
  })
})

describe('the signals of a response', () => {
  it('gives words and choices to the score before them', () => {
    const { parts, isWaiting } = readForeign(
      [
        { question: 'nps', value: 3 },
        { question: 'why', value: 'Late' },
        { question: 'what', label: 'What', value: ['box', 'van'] },
        { question: 'csat', value: 5 },
        { question: 'more', value: 'Nice driver' },
      ],
      { '': { touchpoint: 'delivery' }, csat: { touchpoint: 'driver' } },
    )
    expect(isWaiting).toBe(false)
    expect(parts).toEqual([
      {
        question: 'nps',
        touchpoint: 'delivery',
        metric: 'nps',
        score: 3,
        comment: 'Late',
        attributes: { What: 'box, van' },
      },
      { question: 'csat', touchpoint: 'driver', metric: 'csat', score: 5, comment: 'Nice driver' },
    ])
  })

  it('gives words before any score to the first', () => {
    const { parts } = readForeign(
      [
        { question: 'why', value: 'Late' },
        { question: 'nps', value: 3 },
      ],
      {},
    )
    expect(parts).toEqual([{ question: 'nps', metric: 'nps', score: 3, comment: 'Late' }])
  })

  it('keeps words whose number waits', () => {
    const { parts, isWaiting } = readForeign(
      [
        { question: 'q', value: 3 },
        { question: 'why', value: 'Late' },
      ],
      {},
    )
    expect(isWaiting).toBe(true)
    expect(parts).toEqual([{ question: 'why', comment: 'Late' }])
  })

  it('finds nothing where nothing was answered', () => {
    expect(readForeign([], {}).parts).toEqual([])
    expect(readForeign([{ question: '__proto__', value: ['x'] }], {}).parts).toEqual([])
  })
})
