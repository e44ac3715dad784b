import { describe, expect, it } from 'vitest'

import { mappingFor, type PresetName } from './index.ts'

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
