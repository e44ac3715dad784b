import { databaseFor, directoryFor, type Store } from '@vigia/db/database'
import { linkSecretOf } from '@vigia/db/links'
import { findOrganization, type Organization } from '@vigia/db/organizations'
import { findManager, updateManager, type ManagerRow } from '@vigia/db/team'
import { digestsAfter, type DigestChoice } from '@vigia/domain/action-links'
import type { Language } from '@vigia/domain/signals'
import { digestClaimOf, readDigestLink } from '@vigia/http/links'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { changedValues } from '../team/manager.ts'
import { languageOf, type Found } from './visit.ts'

/** Everything that the page about somebody's digests stands on. */
export interface DigestVisit {
  store: Store
  token: string
  language: Language
  shop: Organization
  manager: ManagerRow
}

type Lost = Extract<Found, { reason: string }>

/** How often a change is tried again where somebody else changed the manager at the same moment. */
const MOST_TRIES = 3

/** Loads whose digests a link is about, or why it leads nowhere. It changes nothing. */
export async function findDigestVisit(
  c: Context<AppEnv>,
  token: string,
): Promise<{ visit: DigestVisit } | Lost> {
  const claim = digestClaimOf(token)
  if (!claim) return { reason: 'broken', language: languageOf(c) }
  const { organizationId, managerId, language } = claim
  const shop = await findOrganization(directoryFor(c.env, c.get('cost')), organizationId)
  if (!shop) return { reason: 'broken', language }
  const store = databaseFor(c.env, organizationId, c.get('cost'))
  const link = await readDigestLink(await linkSecretOf(store), token, c.get('now'))
  if (link === null) return { reason: 'broken', language }
  if (link === 'expired') return { reason: 'expired', language, shop: shop.name }
  const manager = await findManager(store, managerId)
  if (!manager) return { reason: 'retired', language, shop: shop.name }
  return { visit: { store, token, language, shop, manager } }
}

/** Changes which digests somebody gets; the visit as it is afterwards. */
export async function chooseDigests(
  visit: DigestVisit,
  choice: DigestChoice,
  now: Date,
  triesLeft = MOST_TRIES,
): Promise<DigestVisit> {
  const { store, shop, manager } = visit
  const values = changedValues(manager, digestsAfter(manager, choice), shop.timeZone, now)
  const saved = await updateManager(store, { ...manager, destinationId: null }, values, now)
  if (saved) return { ...visit, manager: saved }
  const newer = await findManager(store, manager.id)
  if (!newer || triesLeft <= 1) throw new Error('the manager changed at every try')
  return chooseDigests({ ...visit, manager: newer }, choice, now, triesLeft - 1)
}
