import { WorkerEntrypoint } from 'cloudflare:workers'

import type { NudgeService } from '@vigia/contracts/rpc'
import { databaseFor, directoryFor } from '@vigia/db/database'
import { findOrganization } from '@vigia/db/organizations'
import { tell } from '@vigia/http/live'

import { courierFor } from './courier.ts'
import { deliverDue } from './deliver/deliver.ts'
import { dispatch } from './dispatch/dispatch.ts'
import type { Bindings } from './env.ts'
import { lookAgain } from './follow-up/assess.ts'

/** Called by the collector right after a negative signal, so that an alert leaves within seconds. */
export class Nudge extends WorkerEntrypoint<Bindings> implements NudgeService {
  async nudge({ organizationId, customerIds, now: at }: Parameters<NudgeService['nudge']>[0]): Promise<void> {
    const organization = await findOrganization(directoryFor(this.env), organizationId)
    if (!organization) return
    const store = databaseFor(this.env, organizationId)
    const now = new Date(at)
    const { alerts } = await lookAgain(store, customerIds, organization, now)
    const looked = { env: this.env, executionCtx: this.ctx }
    tell(looked, organizationId, alerts > 0 ? ['risks', 'cases', 'alerts'] : ['risks', 'cases'], customerIds)
    if (alerts === 0) return
    await dispatch(store, organization, now)
    await deliverDue(store, now, courierFor(this.env))
    tell(looked, organizationId, ['deliveries'])
  }
}
