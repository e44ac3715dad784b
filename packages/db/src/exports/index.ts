export { exportSignals } from './read.ts'
export type { ExportedSignal, ExportRange } from './read.ts'
