import { createApi } from './api.ts'

export const rules = createApi()
