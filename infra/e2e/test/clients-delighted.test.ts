import delightedClient from 'delighted'
import { beforeAll, describe, expect, inject, it } from 'vitest'

import { createOrganization, type Organization } from '../src/organization.ts'
import { metricAt, saidBy } from '../src/said.ts'

const baseUrl = inject('baseUrl')
const { hostname, port } = new URL(baseUrl)
let shop: Organization

const metric = (name: string, touchpoint: string) => metricAt(shop, name, touchpoint)
const timeline = (query: string) => saidBy(shop, query)

beforeAll(async () => {
  shop = await createOrganization(baseUrl, 'delighted')
})

/** The old client knows promises of its own, which lack `catch`. */
const settled = <T>(thenable: { then: (ok: (value: T) => void, no: (err: unknown) => void) => unknown }) =>
  new Promise<T>((resolve, reject) => {
    thenable.then(resolve, reject)
  })

describe('delighted', () => {
  const client = () =>
    delightedClient(shop.key, { host: hostname, port, base: '/compat/delighted/v1', scheme: 'http' })

  it('makes people, answers and corrections as if it were home', async () => {
    const api = client()
    const person = await settled(
      api.person.create({ email: 'ana@shop.es', name: 'Ana', send: false, properties: { plan: 'gold' } }),
    )
    const again = await settled(api.person.create({ email: 'Ana@shop.es' }))
    expect(again.id).toBe(person.id)
    const response = await settled(
      api.surveyResponse.create({
        person: person.id,
        score: 3,
        comment: 'Roto',
        person_properties: { touchpoint: 'delivery' },
      }),
    )
    expect(response).toMatchObject({ score: 3, comment: 'Roto', survey_type: 'nps' })
    expect(await metric('nps', 'delivery')).toEqual({ n: 1, value: -100 })
    response['score'] = 9
    response['tags'] = ['solved']
    const saved = await settled(response.save())
    expect(saved).toMatchObject({ id: response.id, score: 9, tags: ['solved'] })
    expect(await metric('nps', 'delivery')).toEqual({ n: 1, value: 100 })
    expect(await settled(api.metrics.retrieve())).toMatchObject({
      nps: 100,
      response_count: 1,
      promoter_percent: 100,
    })
    expect(await timeline('ana@shop.es')).toMatchObject([
      { metric: 'nps', score: 9, touchpoint: 'delivery', comment: 'Roto' },
    ])
    const [listed] = await settled(api.surveyResponse.all({ expand: ['person'] }))
    expect(listed).toMatchObject({ person: { email: 'ana@shop.es', name: 'Ana' } })
  })

  it('pages through people by links, unsubscribes and forgets them', async () => {
    const api = client()
    for (let i = 0; i < 5; i += 1) await settled(api.person.create({ email: `p${i}@shop.es` }))
    const emails: string[] = []
    await settled(
      api.person
        .list({ per_page: 2 })
        .autoPagingEach(({ email }: { email: string }) => void emails.push(email)),
    )
    expect(emails).toEqual([
      'ana@shop.es',
      'p0@shop.es',
      'p1@shop.es',
      'p2@shop.es',
      'p3@shop.es',
      'p4@shop.es',
    ])
    expect(await settled(api.unsubscribe.create({ person_email: 'p1@shop.es' }))).toMatchObject({ ok: true })
    expect(await settled(api.unsubscribe.all())).toMatchObject([{ email: 'p1@shop.es' }])
    expect(await settled(api.surveyRequest.deletePending({ person_email: 'p1@shop.es' }))).toMatchObject({
      ok: true,
    })
    expect(await settled(api.person.delete({ email: 'p2@shop.es' }))).toMatchObject({ ok: true })
    expect(await timeline('p2@shop.es')).toEqual([])
  })

  it('is told what is wrong in the words that it knows', async () => {
    const wrong = await settled(client().person.create({ email: 'nobody' })).catch(
      (err: unknown) => err as Error,
    )
    expect(wrong).toMatchObject({ type: 'ResourceValidationError' })
    const stranger = delightedClient('vg_sk_nobody', {
      host: hostname,
      port,
      base: '/compat/delighted/v1',
      scheme: 'http',
    })
    expect(await settled(stranger.metrics.retrieve()).catch((err: unknown) => err as Error)).toMatchObject({
      type: 'AuthenticationError',
    })
    const documented = await fetch(`${baseUrl}/compat/delighted/v1/people.json`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${shop.key}:-`)}` },
      body: new URLSearchParams({ email: 'form@shop.es', 'properties[plan]': 'blue' }),
    })
    expect(await documented.json()).toMatchObject({ email: 'form@shop.es', properties: { plan: 'blue' } })
  })
})
