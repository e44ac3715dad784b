import type { Store } from '@vigia/db/database'
import { saveSetting } from '@vigia/db/settings'
import type { RiskSettings } from '@vigia/domain/learning'

import { lookAtAllAgain } from './due.ts'

/** Saves what an organization decided about its risk, and has its customers looked at again by it. */
export async function saveRiskSettings(store: Store, settings: RiskSettings, now: Date): Promise<void> {
  await saveSetting(store, 'risk', settings, now)
  await lookAtAllAgain(store, now.getTime(), now)
}
