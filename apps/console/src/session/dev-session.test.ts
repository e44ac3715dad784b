import { describe, expect, it } from 'vitest'

import { findDevPeople } from './dev-session.ts'

const answers = (response: Response) => () => Promise.resolve(response)
const lucia = { name: 'Lucía', email: 'lucia@aurora.example', role: 'owner' }

describe('findDevPeople', () => {
  it.each([
    { why: 'the local gateway', response: Response.json({ people: [lucia] }), people: [lucia] },
    {
      why: 'one who has no address',
      response: Response.json({ people: [lucia, { name: 'X' }] }),
      people: [lucia],
    },
    { why: 'a JSON 404', response: Response.json({ code: 'not_found' }, { status: 404 }), people: [] },
    { why: 'the page itself', response: new Response('<!doctype html>'), people: [] },
    { why: 'another shape', response: Response.json({ people: 1 }), people: [] },
  ])('finds $people in $why', async ({ response, people }) => {
    expect(await findDevPeople(answers(response))).toEqual(people)
  })

  it('finds nobody without a network', async () => {
    expect(await findDevPeople(() => Promise.reject(new TypeError('fetch failed')))).toEqual([])
  })
})
