export { findResponse, guardResponse, listResponses, readFunnel, saveResponse } from './responses.ts'
export type { ResponseRow } from './responses.ts'
