import { createApi } from './api.ts'

export const links = createApi()
