export { readDataVersion } from './read.ts'
