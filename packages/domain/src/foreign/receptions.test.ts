import { describe, expect, it } from 'vitest'

import { chatwootReception } from './chatwoot.ts'
import type { ForeignReception } from './foreign-response.ts'
import { foreignCustomer, touchpointNamed } from './foreign-response.ts'
import { withSeen } from './foreign-survey.ts'
import { hubRecord } from './hub-record.ts'
import { intercomReception } from './intercom.ts'
import { typeformReception } from './typeform.ts'
import { zendeskReception } from './zendesk.ts'

const answersOf = (read: ForeignReception) =>
  'response' in read ? read.response.answers : { ignored: read.ignored }

describe('a field of a Typeform', () => {
  const form = (type: string, properties: object, number: number) =>
    typeformReception({
      event_type: 'form_response',
      form_response: {
        form_id: 'f',
        token: 't',
        definition: { fields: [{ id: '1', type, properties }] },
        answers: [{ type: 'number', number, field: { id: '1', type, ref: 'q' } }],
      },
    })
  it.each([
    { type: 'nps', properties: {}, is: { metric: 'nps', value: 4 } },
    { type: 'rating', properties: {}, is: { metric: 'stars', value: 4 } },
    { type: 'rating', properties: { steps: 5 }, is: { metric: 'stars', value: 4 } },
    { type: 'rating', properties: { steps: 10 }, is: { scale: [1, 10], value: 4 } },
    { type: 'opinion_scale', properties: { steps: 11 }, is: { scale: [0, 10], value: 4 } },
    { type: 'opinion_scale', properties: { steps: 7, start_at_one: true }, is: { scale: [1, 7], value: 4 } },
    { type: 'opinion_scale', properties: {}, is: { value: 4 } },
    { type: 'number', properties: {}, is: { value: [4] } },
  ])('of type $type with $properties is $is', ({ type, properties, is }) => {
    expect(answersOf(form(type, properties, 4))).toEqual([{ question: 'q', label: undefined, ...is }])
  })
})

describe('a rating of Zendesk', () => {
  const rated = (rating: unknown) =>
    answersOf(zendeskReception({ type: 'satisfaction', ticket_id: 1, rating }))
  it.each([
    ['Good', 5],
    ['good', 5],
    ['Buena', 5],
    ['Bad', 1],
    ['Mala', 1],
    ['4', 4],
    [3, 3],
  ])('of %s is %i of 5', (rating, score) => {
    expect(rated(rating)).toEqual([{ question: 'rating', value: score, metric: 'csat' }])
  })
  it.each(['', 'Offered', 'Unoffered', null, '{{ticket.satisfaction.current_rating}}'])(
    'of %s is none yet',
    (rating) => {
      expect(rated(rating)).toEqual({ ignored: 'A ticket that is not rated yet' })
    },
  )
})

describe('a record of a hub', () => {
  const record = (over: object) =>
    hubRecord({ id: 'r', field_id: 'q', field_type: 'text', ...over }).answers[0]
  it.each([
    { over: { field_type: 'nps', value_number: 9 }, is: { metric: 'nps', value: 9 } },
    { over: { field_type: 'csat', value_number: 4 }, is: { metric: 'csat', value: 4 } },
    { over: { field_type: 'ces', value_number: 7 }, is: { metric: 'ces', value: 7 } },
    { over: { field_type: 'rating', value_number: 5 }, is: { metric: 'stars', value: 5 } },
    { over: { field_type: 'number', value_number: 5 }, is: { value: 5 } },
    { over: { field_type: 'text', value_text: 'Late' }, is: { value: 'Late' } },
    { over: { field_type: 'categorical', value_text: 'Box' }, is: { value: ['Box'] } },
    { over: { field_type: 'boolean', value_boolean: true }, is: { value: true } },
    { over: { field_type: 'constructor', value_number: 1 }, is: { value: 1 } },
  ])('$over is $is', ({ over, is }) => {
    expect(record(over)).toMatchObject({ question: 'q', ...is })
  })
})

describe('whoever answered', () => {
  it.each([
    { told: {}, is: undefined },
    { told: { name: 'Ana' }, is: undefined },
    { told: { email: 'no' }, is: undefined },
    {
      told: { email: 'ana@example.com', phone: 'none', name: 'Ana' },
      is: { email: 'ana@example.com', traits: { name: 'Ana' } },
    },
    { told: { id: 'x'.repeat(201), anonymousId: 'a' }, is: { anonymousId: 'a' } },
    { told: { id: 'x'.repeat(200) }, is: { id: 'x'.repeat(200) } },
  ])('is $is from $told', ({ told, is }) => {
    expect(foreignCustomer(told)).toEqual(is)
  })
})

it.each([
  ['NPS – Otoño 2026', 'nps-otono-2026'],
  ['  ', 'form'],
  [undefined, 'form'],
  ['顧客満足度', '顧客満足度'],
  ['x'.repeat(100), 'x'.repeat(80)],
])('makes a touchpoint of %s: %s', (name, slug) => {
  expect(touchpointNamed(name, 'form')).toBe(slug)
})

it('takes the name of a survey for its only number alone', () => {
  const number = { question: 'a', value: 3 }
  const survey = { questions: {} }
  expect(withSeen([number, { question: 'b', value: 'x' }], survey, 'NPS')[0]).toMatchObject({
    surveyName: 'NPS',
  })
  expect(withSeen([number, { question: 'b', value: 4 }], survey, 'NPS')[0]).not.toHaveProperty('surveyName')
})

it.each([undefined, null, 'x', 1, [], [[]], { data: [] }, { form_response: 1 }])(
  'reads nothing out of %j',
  (sent) => {
    for (const read of [chatwootReception, intercomReception, typeformReception, zendeskReception])
      expect(read(sent)).toHaveProperty('ignored')
  },
)
