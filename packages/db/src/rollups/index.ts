export { readRollups } from './read.ts'
