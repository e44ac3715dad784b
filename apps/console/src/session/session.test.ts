import { describe, expect, it } from 'vitest'

import { findDevSession } from './dev-session.ts'
import { keyFault } from './key-shape.ts'

const answers = (response: Response) => () => Promise.resolve(response)

describe('findDevSession', () => {
  it('opens with what the development gateway answers', async () => {
    const session = { key: 'vg_sk_demo_local', organization: { id: 'org_demo', name: 'Demo' } }
    expect(await findDevSession(answers(Response.json(session)))).toEqual(session)
  })

  it.each([
    { why: 'a JSON 404', response: Response.json({ code: 'not_found' }, { status: 404 }) },
    { why: 'the page itself', response: new Response('<!doctype html>') },
    { why: 'another shape', response: Response.json({ key: 1 }) },
  ])('finds none in $why', async ({ response }) => {
    expect(await findDevSession(answers(response))).toBeNull()
  })

  it('finds none without a network', async () => {
    expect(await findDevSession(() => Promise.reject(new TypeError('fetch failed')))).toBeNull()
  })
})

describe('keyFault', () => {
  it.each([
    { key: 'vg_sk_demo_local', fault: null },
    { key: '', fault: 'empty' },
    { key: 'vg_pk_demo_local', fault: 'publishable' },
    { key: 'sk_live_1', fault: 'shape' },
    { key: 'vg_sk_', fault: 'shape' },
    { key: 'vg_sk_one two', fault: 'shape' },
  ])('says $fault of "$key"', ({ key, fault }) => {
    expect(keyFault(key)).toBe(fault)
  })
})
