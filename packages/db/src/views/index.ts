export { deleteView, listViews, saveView } from './views.ts'
export type { ViewRow } from './views.ts'
