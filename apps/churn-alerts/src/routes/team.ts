import { createApi } from './api.ts'

export const team = createApi()
