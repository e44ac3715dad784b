import type { NudgeService } from '@vigia/contracts/rpc'
import type { OrganizationPrincipal } from '@vigia/db/organizations'
import type { BaseEnv } from '@vigia/http/app'
import type { AdaptedTable } from '@vigia/text/adaptation'

import type { ArrivalNote } from './arrivals/note.ts'

export type Bindings = Omit<Env, 'ALERTS' | 'EMAIL' | 'LIVE'> & {
  ALERTS?: NudgeService
  /** The feed of open consoles; without it they ask by themselves. */
  LIVE?: Env['LIVE']
  EMAIL?: SendEmail
  /** The address that the installation's own mail comes from. */
  VIGIA_MAIL_FROM?: string
  /** Where personal links lead, if not to where the invitation was made. */
  VIGIA_ORIGIN?: string
  /** `1` in local development alone. */
  VIGIA_LOCAL?: string
}

/** Whom a key speaks for, and what their own comments taught the text analysis. */
export type CollectorPrincipal = OrganizationPrincipal & { texts?: AdaptedTable | undefined }

export type AppEnv = BaseEnv<
  Bindings,
  {
    principal: CollectorPrincipal
    /** What became of the request, where its answer does not say. */ arrival?: Partial<ArrivalNote>
  }
>
