export { ApiError, createClient } from './client.ts'
export type { CallOptions, Client, ClientOptions } from './client.ts'
export type { RetryOptions } from './retry.ts'
export type { Input, ItemOf, ListOperation, Output } from './types.ts'
