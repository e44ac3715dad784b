import type { BaseEnv } from '@vigia/http/app'

export type Bindings = Env & {
  /** `1` in local development alone. */
  VIGIA_LOCAL?: string
  /** Signs cookies; at least 32 characters. */
  AUTH_SECRET?: string
  /** The address from which sign-in links leave. */
  VIGIA_MAIL_FROM?: string
  /** With both, who passed Cloudflare Access at that team (`https://<team>.cloudflareaccess.com`) is signed in. */
  ACCESS_TEAM?: string
  ACCESS_AUDIENCE?: string
}

export type AppEnv = BaseEnv<Bindings>
