export { ApiError, createClient } from './client.ts'
export type { CallOptions, Client, ClientOptions } from './client.ts'
export type { Input, Output } from './types.ts'
