import type { SignedIn } from '@vigia/db/accounts'
import type { MemberPrincipal } from '@vigia/db/members'
import type { OrganizationPrincipal } from '@vigia/db/organizations'
import type { BaseEnv } from '@vigia/http/app'

export type Bindings = Env & {
  /** `1` in local development alone. */
  VIGIA_LOCAL?: string
  /** Signs cookies; at least 32 characters. */
  AUTH_SECRET?: string
  /** The address from which sign-in links leave. */
  VIGIA_MAIL_FROM?: string
  /** `open` lets anybody with an e-mail address in, to found organizations; else only who was invited. */
  VIGIA_SIGN_UP?: string
  /** With both, whom Cloudflare Access vouches for is signed in: `https://<team>.cloudflareaccess.com`, and the application's tag. */
  ACCESS_TEAM?: string
  ACCESS_AUDIENCE?: string
}

export type AppEnv = BaseEnv<
  Bindings,
  {
    principal: OrganizationPrincipal | MemberPrincipal
    /** Who is signed in; absent for a key. */
    signedIn?: SignedIn
  }
>
