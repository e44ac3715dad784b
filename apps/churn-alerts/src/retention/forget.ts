import { eraseCustomers, findUnheard } from '@vigia/db/customers'
import { databaseFor, directoryFor, type Store } from '@vigia/db/database'
import { listOrganizationIds } from '@vigia/db/organizations'
import { readSetting, saveSetting } from '@vigia/db/settings'
import { forgetBefore, noRetention } from '@vigia/domain/retention'
import { logFailure } from '@vigia/http/app'

import type { Bindings } from '../env.ts'

const SETTING = 'retention'
/** Where the next night goes on, so that a large organization is gone through in turns. */
const CURSOR = 'retention-cursor'
const PAGE = 5_000
const PAGES = 20
const MOST_ERASED = 1_000
const AT_ONCE = 200

/** Erases whoever was not heard of for as long as the organization decided; a night that breaks off is taken up by the next. */
export async function forgetUnheard(store: Store, now: Date): Promise<number> {
  const before = forgetBefore(await readSetting(store, SETTING, noRetention), now)
  if (before === null) return 0
  let { after } = await readSetting(store, CURSOR, { after: '' })
  let erased = 0
  for (let page = 0; page < PAGES && erased < MOST_ERASED; page += 1) {
    const { ids, next } = await findUnheard(store, { before, after, size: PAGE })
    const taken = ids.slice(0, MOST_ERASED - erased)
    for (let from = 0; from < taken.length; from += AT_ONCE)
      await eraseCustomers(store, taken.slice(from, from + AT_ONCE), now)
    erased += taken.length
    const isThrough = taken.length === ids.length
    after = isThrough ? (next ?? '') : (taken.at(-1) ?? after)
    if (next === null && isThrough) break
  }
  await saveSetting(store, CURSOR, { after }, now)
  return erased
}

/** Each organization's turn; one's trouble stays its own. */
export async function forgetAllUnheard(env: Bindings, now: Date): Promise<Record<string, number>> {
  const stats = { forgotten: 0, forgettingFailed: 0 }
  for (const id of await listOrganizationIds(directoryFor(env))) {
    try {
      stats.forgotten += await forgetUnheard(databaseFor(env, id), now)
    } catch (err) {
      stats.forgettingFailed += 1
      logFailure(err, { job: 'retention', organizationId: id })
    }
  }
  return stats
}
