import { OpenAPIHono } from '@hono/zod-openapi'
import { refuseInvalid } from '@vigia/http/input'

import type { AppEnv } from '../env.ts'

/** A router whose validation failures become problem documents, like every other failure. */
export const createApi = () => new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
