import type { OrganizationPrincipal } from '@vigia/db/organizations'
import type { BaseEnv } from '@vigia/http/app'

export type Bindings = Omit<Env, 'LIVE'> & {
  /** The feed of open consoles; without it they ask by themselves. */
  LIVE?: Env['LIVE']
  /** `1` in local development alone. */
  VIGIA_LOCAL?: string
  /** Where the console is, for the links in alerts; none are written without it. */
  CONSOLE_URL?: string
  /** The address from which alerts and digests leave by the installation's own mail. */
  VIGIA_MAIL_FROM?: string
  /** DNS over HTTPS (JSON), such as https://cloudflare-dns.com/dns-query: destinations are looked up there before each call. */
  DNS_RESOLVER_URL?: string
  /** `1` calls a destination even where the resolver does not answer; else it is tried again later. */
  DNS_FAIL_OPEN?: string
}

export type AppEnv = BaseEnv<Bindings, { principal: OrganizationPrincipal }>
