import { createApi } from './api.ts'

export const backtests = createApi()
