export { mayAddView, mostViews, viewKey } from './views.ts'
