import type { OrganizationPrincipal } from '@vigia/db/organizations'
import type { BaseEnv } from '@vigia/http/app'

export type Bindings = Omit<Env, 'LIVE'> & {
  /** The feed of open consoles; without it they ask by themselves. */
  LIVE?: Env['LIVE']
  /** `1` in local development alone. */
  VIGIA_LOCAL?: string
}

export type AppEnv = BaseEnv<Bindings, { principal: OrganizationPrincipal }>
