import type { View } from '@vigia/contracts/views'
import { beforeAll, describe, expect, it } from 'vitest'

import { ask, read, seed } from './seed.ts'

const json = { 'content-type': 'application/json' }
const save = (name: string, view: object) => ask(name, '/v1/views', json, 'POST', view)
const list = async (name: string, query = '') =>
  (await read<{ items: View[] }>(name, `/v1/views${query}`)).items
const shops = { page: 'overview', name: 'Tiendas', search: { days: '30', channel: 'store' } }

beforeAll(async () => {
  for (const name of ['views', 'views_full', 'views_other']) await seed(name, [])
})

describe('saved views', () => {
  it('are saved, listed by name and page, and hidden from others', async () => {
    const saved = await save('views', shops)
    expect(saved.status).toBe(201)
    const view = await saved.json<View>()
    expect(view).toMatchObject(shops)
    await save('views', { ...shops, page: 'themes', name: 'Ánimo' })
    expect((await list('views')).map(({ name }) => name).toSorted()).toEqual(['Tiendas', 'Ánimo'])
    expect(await list('views', '?page=overview')).toEqual([view])
    expect(await list('views_other')).toEqual([])
    expect((await ask('views_other', `/v1/views/${view.id}`, {}, 'DELETE')).status).toBe(404)
  })

  it('are replaced under the same name, whatever its case, and keep their id', async () => {
    const first = await (await save('views', shops)).json<View>()
    const second = await (await save('views', { ...shops, name: ' TIENDAS ', search: {} })).json<View>()
    expect(second).toEqual({ ...first, name: 'TIENDAS', search: {} })
    expect(await list('views', '?page=overview')).toEqual([second])
  })

  it('are deleted, and brought back as they were', async () => {
    const view = await (await save('views', shops)).json<View>()
    const deleted = await ask('views', `/v1/views/${view.id}`, {}, 'DELETE')
    expect(await deleted.json()).toEqual(view)
    expect((await ask('views', `/v1/views/${view.id}`, {}, 'DELETE')).status).toBe(404)
    const { page, name, search } = view
    expect((await (await save('views', { page, name, search })).json<View>()).id).toBe(view.id)
  })

  it('are 100 at most, and one that is there can still be changed', async () => {
    for (let i = 0; i < 100; i += 1) await save('views_full', { ...shops, name: `Vista ${i}` })
    expect((await save('views_full', { ...shops, name: 'Una más' })).status).toBe(409)
    expect((await save('views_full', { ...shops, name: 'vista 7', search: {} })).status).toBe(201)
    expect(await list('views_full')).toHaveLength(100)
  })

  it.each([
    { why: 'it has no name', view: { ...shops, name: ' ' } },
    { why: 'the page is none', view: { ...shops, page: 'moon' } },
    { why: 'a filter has no plain name', view: { ...shops, search: { 'a&b': '1' } } },
    { why: 'a filter is no text', view: { ...shops, search: { days: 30 } } },
    {
      why: 'it has too many filters',
      view: { ...shops, search: Object.fromEntries([...'abcdefghijklmnopqrstu'].map((k) => [k, '1'])) },
    },
  ])('are refused when $why', async ({ view }) => {
    const refused = await save('views', view)
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ code: 'invalid' })
  })
})
