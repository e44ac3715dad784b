import { createApi } from './api.ts'

export const model = createApi()
