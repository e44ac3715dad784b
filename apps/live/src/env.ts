import type { OrganizationPrincipal } from '@vigia/db/organizations'
import type { BaseEnv } from '@vigia/http/app'

export type Bindings = Env & {
  /** `1` in local development alone. */
  VIGIA_LOCAL?: string
}

export type AppEnv = BaseEnv<Bindings, { principal: OrganizationPrincipal }>
