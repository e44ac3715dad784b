import { findCase, type CaseListRow } from '@vigia/db/cases'
import { databaseFor, directoryFor, type Store } from '@vigia/db/database'
import { findLinkRecipient, lastActOf, linkSecretOf, type LastAct, type LinkRecipient } from '@vigia/db/links'
import { findOrganization, type Organization } from '@vigia/db/organizations'
import type { Language } from '@vigia/domain/signals'
import { claimOf, readActionLink } from '@vigia/http/links'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import type { NoticeReason } from './words.ts'

/** Everything that a page about a case stands on. */
export interface Visit {
  store: Store
  token: string
  language: Language
  shop: Organization
  row: CaseListRow
  recipient: LinkRecipient
  lastAct: LastAct | null
}

export type Found =
  | { visit: Visit }
  | { reason: NoticeReason; language: Language; shop?: string; caseId?: string }

/** The language that a browser asks for, where no link says one. */
export const languageOf = (c: Context<AppEnv>): Language =>
  /^\s*en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'es'

/** Acts in the organization's name from here on, as a key of it would. */
function enter(c: Context<AppEnv>, { id, name, timeZone, region, currency }: Organization): Store {
  c.set('principal', {
    organizationId: id,
    keyId: 'link',
    kind: 'secret',
    name,
    scopes: ['cases:write'],
    origins: [],
    timeZone,
    region,
    currency,
  })
  return databaseFor(c.env, id, c.get('cost'))
}

/** Loads what a link leads to, or why it leads nowhere. It changes nothing. */
export async function findVisit(c: Context<AppEnv>, token: string): Promise<Found> {
  const claim = claimOf(token)
  if (!claim) return { reason: 'broken', language: languageOf(c) }
  const { organizationId, caseId, language } = claim
  const shop = await findOrganization(directoryFor(c.env, c.get('cost')), organizationId)
  if (!shop) return { reason: 'broken', language }
  const store = databaseFor(c.env, organizationId, c.get('cost'))
  const link = await readActionLink(await linkSecretOf(store), token, c.get('now'))
  if (link === null) return { reason: 'broken', language }
  const told = { language, shop: shop.name, caseId }
  if (link === 'expired') return { reason: 'expired', ...told }
  const [recipient, row] = await Promise.all([
    findLinkRecipient(store, link.recipientId),
    findCase(store, caseId),
  ])
  if (!row) return { reason: 'missing', language, shop: shop.name }
  if (!recipient) return { reason: 'retired', ...told }
  enter(c, shop)
  const lastAct = await lastActOf(store, caseId)
  return { visit: { store, token, language, shop, row, recipient, lastAct } }
}
