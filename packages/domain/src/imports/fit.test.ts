import { describe, expect, it } from 'vitest'

import { fitScale, mappingFor, parseMapping, type PresetName } from './index.ts'

const columnsOf = (header: string[], preset: PresetName | null) =>
  Object.fromEntries(
    Object.entries(mappingFor(header, preset)).map(([field, { column, otherwise }]) => [
      field,
      column ?? otherwise,
    ]),
  )

describe('mappingFor', () => {
  it.each<{ preset: PresetName | null; header: string[]; is: object }>([
    {
      preset: 'delighted',
      header: ['Survey Response ID', 'Created at', 'Score', 'Comment', 'Email', 'Name', 'Country'],
      is: {
        metric: 'nps',
        score: 'Score',
        id: 'Survey Response ID',
        'customer.email': 'Email',
        comment: 'Comment',
      },
    },
    {
      preset: 'typeform',
      header: ['#', '¿Con qué probabilidad nos recomendaría?', '¿Por qué?', 'Submit Date (UTC)', 'Token'],
      is: {
        metric: 'nps',
        score: '¿Con qué probabilidad nos recomendaría?',
        comment: undefined,
        id: 'Token',
      },
    },
    {
      preset: 'surveymonkey',
      header: [
        'Respondent ID',
        'End Date',
        'Email Address',
        'How likely are you to recommend us?',
        'Why is that?',
      ],
      is: {
        metric: 'nps',
        score: 'How likely are you to recommend us?',
        comment: 'Why is that?',
        id: 'Respondent ID',
      },
    },
    {
      preset: 'formbricks',
      header: ['Response ID', 'User ID', 'Timestamp', 'Would you recommend us?'],
      is: { score: 'Would you recommend us?', 'customer.id': 'User ID' },
    },
    {
      preset: null,
      header: ['fecha', 'nps', 'comentario', 'correo'],
      is: { metric: 'nps', score: 'nps', comment: 'comentario', 'customer.email': 'correo' },
    },
  ])('finds its way in a file of $preset', ({ preset, header, is }) => {
    expect(columnsOf(header, preset)).toMatchObject(
      Object.fromEntries(Object.entries(is).filter(([, value]) => value !== undefined)),
    )
  })

  it('leaves out what a file lacks', () => {
    expect(columnsOf(['Score'], 'delighted')).not.toHaveProperty('comment')
  })
})

describe('fitScale', () => {
  it.each([
    { metric: 'csat', seen: [1, 5], is: 'csat' },
    { metric: 'csat', seen: [1, 6], is: 'ces' },
    { metric: 'stars', seen: [7], is: 'ces' },
    { metric: 'csat', seen: [8, 1], is: 'nps' },
    { metric: 'csat', seen: [10], is: 'nps' },
    { metric: 'csat', seen: [11], is: 'csat' },
    { metric: 'ces', seen: [7], is: 'ces' },
    { metric: 'ces', seen: [8], is: 'nps' },
    { metric: 'nps', seen: [3], is: 'nps' },
    { metric: 'csat', seen: [], is: 'csat' },
  ])('reads $seen, guessed as $metric, as $is', ({ metric, seen, is }) => {
    const told = parseMapping([`metric=const:${metric}`, 'score=a'])
    expect(fitScale(told, seen)['metric']?.otherwise).toBe(is)
  })

  it('leaves a metric that a column tells', () => {
    const told = parseMapping(['metric=kind', 'score=a'])
    expect(fitScale(told, [9])).toBe(told)
  })
})
