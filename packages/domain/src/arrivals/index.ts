export { maskBody, maskText } from './mask.ts'
