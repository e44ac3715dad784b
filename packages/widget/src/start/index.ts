export { startWidget } from './start.ts'
export type { Widget } from './start.ts'
