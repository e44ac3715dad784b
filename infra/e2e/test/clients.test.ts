import { gzipSync } from 'node:zlib'

import { Analytics } from '@segment/analytics-node'
import Rudder from '@rudderstack/rudder-sdk-node'
import { CloudEvent, emitterFor, httpTransport, Mode } from 'cloudevents'
import { PostHog } from 'posthog-node'
import { beforeAll, describe, expect, inject, it } from 'vitest'

import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { metricAt, saidBy } from '../src/said.ts'

const baseUrl = inject('baseUrl')
let shop: Organization

const metric = (name: string, touchpoint: string) => metricAt(shop, name, touchpoint)
const timeline = (query: string) => saidBy(shop, query)

const kinds = (items: readonly Json[]) => new Set(items.map((item) => item['type'] ?? item['metric']))

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'clients')
})

describe('segment', () => {
  it('tracks scores, purchases and people; the same message again changes nothing', async () => {
    const analytics = new Analytics({
      writeKey: shop.key,
      host: baseUrl,
      path: '/compat/segment/v1/batch',
      flushAt: 20,
    })
    analytics.identify({
      userId: 'seg-1',
      anonymousId: 'anon-1',
      traits: { email: 'seg@shop.es', plan: 'gold' },
    })
    const said = {
      userId: 'seg-1',
      event: 'NPS Submitted',
      properties: { score: 2, comment: 'Nadie contesta', touchpoint: 'segment-nps' },
    }
    analytics.track({ ...said, messageId: 'm-1' })
    analytics.track({ ...said, messageId: 'm-1' })
    analytics.track({ userId: 'seg-1', event: 'Order Completed', properties: { total: 89.9 } })
    analytics.track({
      userId: 'seg-1',
      event: 'Product Reviewed',
      properties: { rating: 4, review_body: 'Bien' },
    })
    analytics.page({ userId: 'seg-1', name: 'Home' })
    await analytics.closeAndFlush()
    await expect.poll(() => metric('nps', 'segment-nps')).toEqual({ n: 1, value: -100 })
    expect(await metric('stars', 'product-reviewed')).toMatchObject({ n: 1 })
    const told = await timeline('seg@shop.es')
    expect(kinds(told)).toEqual(new Set(['nps', 'purchase', 'stars']))
    expect(told.find((item) => item['type'] === 'purchase')).toMatchObject({ value: 89.9 })
  })

  it('makes one customer of two by an alias', async () => {
    const analytics = new Analytics({ writeKey: shop.key, host: baseUrl, path: '/compat/segment/v1/batch' })
    analytics.track({ anonymousId: 'visitor-9', event: 'Cart Abandoned', properties: { severity: 0.2 } })
    analytics.track({ userId: 'seg-9', event: 'Order Completed', properties: { total: 10 } })
    await analytics.flush()
    analytics.alias({ previousId: 'visitor-9', userId: 'seg-9' })
    await analytics.closeAndFlush()
    await expect.poll(async () => (await timeline('seg-9')).length).toBe(2)
  })
})

describe('rudderstack', () => {
  it('is understood although it calls its packed JSON a form', async () => {
    const rudder = new Rudder(shop.key, { dataPlaneUrl: `${baseUrl}/compat/segment`, flushAt: 1 })
    rudder.track({
      userId: 'rud-1',
      event: 'CSAT Submitted',
      properties: { score: 5, touchpoint: 'rudder-csat' },
    })
    await rudder.flush()
    await expect.poll(() => metric('csat', 'rudder-csat')).toMatchObject({ n: 1, value: 100 })
    const message = {
      type: 'track',
      userId: 'rud-1',
      event: 'CSAT Submitted',
      properties: { score: 5, touchpoint: 'rudder-csat' },
      messageId: 'r-1',
    }
    const send = () =>
      fetch(`${baseUrl}/compat/segment/v1/batch`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: `Basic ${btoa(`${shop.key}:`)}`,
        },
        body: gzipSync(JSON.stringify({ batch: [message] })),
      })
    expect([(await send()).status, (await send()).status]).toEqual([200, 200])
    expect(await metric('csat', 'rudder-csat')).toMatchObject({ n: 2 })
  })
})

describe('cloudevents', () => {
  it.each([Mode.BINARY, Mode.STRUCTURED])(
    'carries native bodies and other events in %s mode, once',
    async (mode) => {
      const emit = emitterFor(httpTransport(`${baseUrl}/compat/cloudevents?key=${shop.publishableKey}`), {
        mode,
      })
      const touchpoint = `ce-${mode}`
      const data = { touchpoint, metric: 'ces', score: 6 }
      const event = new CloudEvent({
        id: `${mode}-1`,
        source: '/till/4',
        type: 'es.shop.feedback',
        subject: `ce-${mode}`,
        data,
      })
      await emit(event)
      await emit(event)
      await emit(
        new CloudEvent({
          id: `${mode}-2`,
          source: '/till/4',
          type: 'es.shop.LongWait',
          subject: `ce-${mode}`,
          data: { measures: { waitMinutes: 20 } },
        }),
      )
      expect(await metric('ces', touchpoint)).toMatchObject({ n: 1 })
      expect(kinds(await timeline(`ce-${mode}`))).toEqual(new Set(['ces', 'long_wait']))
    },
  )

  it('comes in batches', async () => {
    const events = ['a', 'b'].map((id) => ({
      specversion: '1.0',
      id,
      source: '/batch',
      type: 'x.event',
      data: { type: 'purchase', value: 5, customer: { id: 'ce-batch' } },
    }))
    const response = await fetch(`${baseUrl}/compat/cloudevents`, {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents-batch+json', authorization: `Bearer ${shop.key}` },
      body: JSON.stringify(events),
    })
    expect(await response.json()).toMatchObject({ recorded: 2, refused: 0 })
    expect(await timeline('ce-batch')).toHaveLength(2)
  })
})

describe('posthog', () => {
  it('sends survey answers, people and events; the same again changes nothing', async () => {
    const posthog = new PostHog(shop.key, {
      host: `${baseUrl}/compat/posthog`,
      flushAt: 20,
      flushInterval: 0,
    })
    posthog.identify({ distinctId: 'ph-1', properties: { email: 'ph@shop.es' } })
    const properties = {
      $survey_id: 's1',
      $survey_name: 'Posthog NPS',
      $survey_submission_id: 'sub-1',
      $survey_questions: [
        { id: 'q1', question: '¿Nos recomendaría?' },
        { id: 'q2', question: '¿Por qué?' },
      ],
      $survey_response_q1: 9,
      $survey_response_q2: 'Todo bien',
    }
    posthog.capture({ distinctId: 'ph-1', event: 'survey sent', properties })
    posthog.capture({ distinctId: 'ph-1', event: 'survey sent', properties })
    posthog.capture({ distinctId: 'ph-1', event: 'plan upgraded', properties: { plan: 'gold' } })
    await posthog.shutdown()
    await expect.poll(() => metric('nps', 'posthog-nps')).toEqual({ n: 1, value: 100 })
    expect(kinds(await timeline('ph@shop.es'))).toEqual(new Set(['nps', 'plan_upgraded']))
  })
})
