import type { NudgeService } from '@vigia/contracts/rpc'
import type { OrganizationPrincipal } from '@vigia/db/organizations'
import type { BaseEnv } from '@vigia/http/app'

import type { ArrivalNote } from './arrivals/note.ts'

export type Bindings = Omit<Env, 'ALERTS'> & {
  ALERTS?: NudgeService
  /** `1` in local development alone. */
  VIGIA_LOCAL?: string
}

export type AppEnv = BaseEnv<
  Bindings,
  {
    principal: OrganizationPrincipal
    /** What became of the request, where its answer does not say. */ arrival?: Partial<ArrivalNote>
  }
>
