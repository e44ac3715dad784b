import { describe, expect, it } from 'vitest'

import { flat, fromCloudEvent, fromPosthog, fromSegment, snakeCase } from './index.ts'

const at = '2026-03-01T10:00:00.000Z'
const track = (event: string, properties: object = {}, over: object = {}) => ({
  type: 'track',
  userId: 'u1',
  messageId: 'm1',
  timestamp: at,
  event,
  properties,
  ...over,
})

describe('fromSegment', () => {
  it.each<{ what: string; told: object; item: object }>([
    {
      what: 'a score with its metric',
      told: track('Survey', { metric: 'CES', score: '6', comment: 'Fácil', touchpoint: 'checkout' }),
      item: { kind: 'feedback', metric: 'ces', score: 6, comment: 'Fácil', touchpoint: 'checkout' },
    },
    {
      what: 'a submitted NPS',
      told: track('NPS Submitted', { score: 0 }),
      item: { kind: 'feedback', metric: 'nps', score: 0, touchpoint: 'nps-submitted' },
    },
    {
      what: 'a review',
      told: track('Product Reviewed', { rating: 4, review_body: 'Bien' }),
      item: { kind: 'feedback', metric: 'stars', score: 4, comment: 'Bien' },
    },
    {
      what: 'an order',
      told: track('Order Completed', { total: 89.9, revenue: 80 }),
      item: { kind: 'event', type: 'purchase', value: 89.9 },
    },
    {
      what: 'a refund',
      told: track('Order Refunded', { revenue: 80 }),
      item: { kind: 'event', type: 'return', value: 80 },
    },
    {
      what: 'a cancelled order',
      told: track('Order Cancelled'),
      item: { kind: 'event', type: 'cancellation_requested' },
    },
    {
      what: 'anything else',
      told: track('Video Played', { severity: 0.3, length: 7, nested: { a: 1 } }),
      item: { kind: 'event', type: 'video_played', severity: 0.3, attributes: { length: 7 } },
    },
    {
      what: 'a score without its number',
      told: track('NPS Submitted'),
      item: { kind: 'event', type: 'nps_submitted' },
    },
  ])('makes a signal of $what', ({ told, item }) => {
    expect(fromSegment(told)).toMatchObject({
      is: 'signal',
      key: 'segment:m1',
      item: { ...item, customer: { id: 'u1' }, occurredAt: at },
    })
  })

  it.each([
    { context: { page: { path: '/' } }, channel: 'web' },
    { context: { device: { type: 'ios' } }, channel: 'app' },
    { context: {}, channel: 'api' },
  ])('hears $channel in the context', ({ context, channel }) => {
    expect(fromSegment(track('X', {}, { context }))).toMatchObject({ item: { channel } })
  })

  it.each<{ what: string; told: object; is: object }>([
    {
      what: 'an identify',
      told: {
        type: 'identify',
        userId: 'u',
        anonymousId: 'a',
        traits: { email: 'a@x.es', plan: 'gold', deep: {} },
      },
      is: {
        is: 'person',
        customer: { id: 'u', anonymousId: 'a', email: 'a@x.es', traits: { plan: 'gold' } },
      },
    },
    {
      what: 'an odd e-mail address',
      told: { type: 'identify', userId: 'u', traits: { email: 'nobody' } },
      is: { is: 'person', customer: { id: 'u' } },
    },
    {
      what: 'a group',
      told: { type: 'group', userId: 'u', groupId: 'g', traits: { name: 'ACME' } },
      is: { is: 'person', customer: { id: 'u', traits: { group: 'g', groupName: 'ACME' } } },
    },
    {
      what: 'an alias',
      told: { type: 'alias', previousId: 'a', userId: 'u' },
      is: { is: 'alias', previous: 'a', customer: { id: 'u' } },
    },
    {
      what: 'a page',
      told: { type: 'page', anonymousId: 'a' },
      is: { is: 'person', customer: { anonymousId: 'a' } },
    },
    { what: 'a page of nobody', told: { type: 'page' }, is: { is: 'nothing' } },
    { what: 'an alias of nobody', told: { type: 'alias', userId: 'u' }, is: { is: 'nothing' } },
    { what: 'a track of nothing', told: { type: 'track', userId: 'u' }, is: { is: 'nothing' } },
    { what: 'an unknown type', told: { type: 'odd', userId: 'u' }, is: { is: 'nothing' } },
  ])('reads $what', ({ told, is }) => {
    expect(fromSegment(told)).toMatchObject(is)
  })
})

describe('fromCloudEvent', () => {
  const event = { id: '1', source: '/till', type: 'es.shop.feedback', subject: 'c1', time: at }
  it.each<{ what: string; told: object; is: object }>([
    {
      what: 'feedback',
      told: { ...event, data: { metric: 'nps', score: 9 } },
      is: {
        is: 'signal',
        key: 'cloudevents:/till:1',
        item: { kind: 'feedback', metric: 'nps', customer: { id: 'c1' }, occurredAt: at },
      },
    },
    {
      what: 'feedback that says who and when itself',
      told: { ...event, data: { customer: { id: 'c2' }, occurredAt: '2026-01-01T00:00:00Z' } },
      is: { item: { customer: { id: 'c2' }, occurredAt: '2026-01-01T00:00:00Z' } },
    },
    {
      what: 'an e-mail address beside the subject',
      told: { ...event, data: { customer: { email: 'a@x.es' } } },
      is: { item: { customer: { email: 'a@x.es', id: 'c1' } } },
    },
    {
      what: 'an outcome',
      told: { ...event, type: 'x.outcome', data: { outcome: 'churned' } },
      is: { is: 'outcome', body: { outcome: 'churned', customer: { id: 'c1' } } },
    },
    {
      what: 'anything else',
      told: { ...event, type: 'es.shop.DeliveryLate', data: { measures: { daysLate: 2 }, carrier: 'X' } },
      is: {
        is: 'signal',
        item: {
          kind: 'event',
          type: 'delivery_late',
          measures: { daysLate: 2 },
          attributes: { carrier: 'X' },
        },
      },
    },
    { what: 'an event without an id', told: { source: '/a', type: 'x.event' }, is: { is: 'nothing' } },
  ])('reads $what', ({ told, is }) => {
    expect(fromCloudEvent(told)).toMatchObject(is)
  })
})

describe('fromPosthog', () => {
  const message = { uuid: 'u1', timestamp: at, distinct_id: 'd1', properties: {} }
  it.each<{ what: string; told: object; is: object }>([
    {
      what: 'a survey by its questions',
      told: {
        ...message,
        event: 'survey sent',
        properties: {
          $survey_id: 's',
          $survey_name: 'NPS 1',
          $survey_questions: [{ id: 'q', question: 'x', scale: 10 }],
          $survey_response_q: '9',
        },
      },
      is: {
        is: 'response',
        response: {
          id: 'u1',
          survey: 's',
          touchpoint: 'nps-1',
          customer: { id: 'd1' },
          answers: [{ question: 'q', value: 9, metric: 'nps' }],
        },
      },
    },
    {
      what: 'a survey in the older form',
      told: {
        ...message,
        event: 'survey sent',
        properties: { $survey_id: 's', $survey_response: 3, $survey_response_1: 'Mal' },
      },
      is: {
        response: {
          touchpoint: 'posthog',
          answers: [
            { question: '0', value: 3 },
            { question: '1', value: 'Mal' },
          ],
        },
      },
    },
    {
      what: 'an identify',
      told: {
        ...message,
        event: '$identify',
        properties: { $anon_distinct_id: 'a1', $set: { email: 'a@x.es', plan: 'x' } },
      },
      is: { is: 'person', customer: { id: 'd1', anonymousId: 'a1', email: 'a@x.es', traits: { plan: 'x' } } },
    },
    {
      what: 'an alias',
      told: { ...message, event: '$create_alias', properties: { alias: 'old' } },
      is: { is: 'alias', previous: 'old' },
    },
    {
      what: 'an event',
      told: { ...message, event: 'Plan Upgraded', properties: { $lib: 'node', seats: 3 } },
      is: { is: 'signal', key: 'posthog:u1', item: { type: 'plan_upgraded', attributes: { seats: 3 } } },
    },
    { what: 'one of its own', told: { ...message, event: '$autocapture' }, is: { is: 'nothing' } },
    { what: 'nothing', told: {}, is: { is: 'nothing' } },
  ])('reads $what', ({ told, is }) => {
    expect(fromPosthog(told)).toMatchObject(is)
  })
})

describe('names and facts', () => {
  it.each([
    ['Order Completed', 'order_completed'],
    ['LongWait', 'long_wait'],
    ['¡Envío tarde!', 'envio_tarde'],
    ['123', 'event'],
    ['$x', 'x'],
    ['a'.repeat(80), 'a'.repeat(64)],
  ])('says %s as %s', (name, is) => {
    expect(snakeCase(name)).toBe(is)
  })

  it('keeps flat facts alone', () => {
    expect(flat({ a: 1, b: 'x'.repeat(501), c: [1], d: null, e: true, ['n'.repeat(65)]: 1 })).toEqual({
      a: 1,
      b: 'x'.repeat(500),
      d: null,
      e: true,
    })
    expect([flat({}), flat(null), flat([1])]).toEqual([undefined, undefined, undefined])
  })
})
