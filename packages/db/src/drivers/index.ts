export { readDriven } from './read.ts'
export type { Before, DrivenAnswer } from './read.ts'
