import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** A saved view; `search` is what the address says, as JSON. */
export interface ViewRow {
  id: string
  page: string
  name: string
  search: string
  createdAt: number
}

const MOST = 200
const columns = sql.raw('id, page, name, search, created_at AS createdAt')

/** All views of the organization, or of one page, by name. */
export const listViews = (store: Store, page: string | null): Promise<ViewRow[]> =>
  rowsOf<ViewRow>(
    store,
    sql`SELECT ${columns} FROM saved_views
      WHERE organization_id = ${store.organizationId} AND (${page} IS NULL OR page = ${page})
      ORDER BY name COLLATE NOCASE, id LIMIT CAST(${MOST} AS INTEGER)`,
  )

/** Saves a view; one under the same id gets the new name and address, and stays as old as it is. */
export async function saveView(store: Store, view: ViewRow): Promise<ViewRow> {
  const [row] = await rowsOf<ViewRow>(
    store,
    sql`INSERT INTO saved_views (organization_id, id, page, name, search, created_at)
      VALUES (${store.organizationId}, ${view.id}, ${view.page}, ${view.name}, ${view.search}, CAST(${view.createdAt} AS INTEGER))
      ON CONFLICT DO UPDATE SET name = excluded.name, search = excluded.search RETURNING ${columns}`,
  )
  return row ?? view
}

/** Deletes a view and answers what it was; null where there was none. */
export async function deleteView(store: Store, id: string): Promise<ViewRow | null> {
  const [row] = await rowsOf<ViewRow>(
    store,
    sql`DELETE FROM saved_views WHERE organization_id = ${store.organizationId} AND id = ${id} RETURNING ${columns}`,
  )
  return row ?? null
}
