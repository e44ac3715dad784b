export { contrastOf, inkOn, legibleOn } from './contrast.ts'
