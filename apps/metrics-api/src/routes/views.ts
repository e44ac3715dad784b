import { viewRoutes, type View } from '@vigia/contracts/views'
import { deleteView, listViews, saveView, type ViewRow } from '@vigia/db/views'
import { AppError } from '@vigia/domain/errors'
import { mayAddView, mostViews, viewKey } from '@vigia/domain/views'
import { idFor } from '@vigia/http/ids'

import { createApp } from '../create-app.ts'
import { guarded, storeOf } from '../customers/route.ts'

const viewOf = (row: ViewRow): View => ({
  ...row,
  page: row.page as View['page'],
  search: JSON.parse(row.search) as View['search'],
  createdAt: new Date(row.createdAt).toISOString(),
})

export const views = createApp()
  .openapi(guarded(viewRoutes.listViews), async (c) => {
    const rows = await listViews(storeOf(c), c.req.valid('query').page ?? null)
    return c.json({ items: rows.map(viewOf), nextCursor: null }, 200)
  })
  .openapi(guarded(viewRoutes.saveView), async (c) => {
    const { page, name, search } = c.req.valid('json')
    const id = await idFor('view', c.get('principal').organizationId, page, viewKey(name))
    const kept = await listViews(storeOf(c), null)
    const ids = kept.map((row) => row.id)
    if (!mayAddView(ids, id)) throw new AppError('conflict', `There are ${mostViews} views: delete one first`)
    const createdAt = c.get('now').getTime()
    const row = await saveView(storeOf(c), { id, page, name, search: JSON.stringify(search), createdAt })
    return c.json(viewOf(row), 201)
  })
  .openapi(guarded(viewRoutes.deleteView), async (c) => {
    const { id } = c.req.valid('param')
    const row = await deleteView(storeOf(c), id)
    if (!row) throw new AppError('not_found', `There is no view ${id}`)
    return c.json(viewOf(row), 200)
  })
