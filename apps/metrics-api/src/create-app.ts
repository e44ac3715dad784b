import { OpenAPIHono } from '@hono/zod-openapi'
import { refuseInvalid } from '@vigia/http/input'

import type { AppEnv } from './env.ts'

/** An app whose routes answer what does not fit their contract with a problem document that says what to mend. */
export const createApp = () => new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
