import type { Store } from '@vigia/db/database'
import {
  loadDigestRows,
  loadDueManagers,
  saveDigests,
  type DigestQuery,
  type DigestRow,
  type DigestRows,
} from '@vigia/db/digests'
import { readSetting } from '@vigia/db/settings'
import { businessClock, businessHoursFrom } from '@vigia/domain/business-hours'
import { digestMessage } from '@vigia/domain/digests'
import { addDays, dayOf } from '@vigia/domain/periods'
import { nextDigestAt } from '@vigia/domain/team'
import { idFor } from '@vigia/http/ids'

import type { StoredMessage } from '../follow-up/message.ts'
import { dueOf, factsOf, type DigestSetting, type Due } from './facts.ts'

/** Who is due beyond so many is told in the next minute. */
const AT_ONCE = 50
/** The watch tells a change days after it began. */
const CHANGE_DAYS = 21

/** A digest as it is kept: with whom it names, so that to erase one of them finds it. */
interface StoredDigest extends StoredMessage {
  customerIds: string[]
}

async function alertOf(due: Due, rows: DigestRows, setting: DigestSetting): Promise<DigestRow['alert']> {
  const { manager, kind } = due
  if (manager.destinationIds.length === 0) return null
  const { facts, customerIds } = factsOf(due, rows, setting)
  const message = digestMessage(facts)
  if (!message) return null
  const stored: StoredDigest = { ...message, reasons: [], value: null, customerIds }
  const day = dayOf(new Date(manager.nextDigestAt), setting.timeZone)
  const id = await idFor('alert', manager.id, kind, day)
  const deliveries = manager.destinationIds.map(async (destinationId) => ({
    id: await idFor('delivery', id, destinationId),
    destinationId,
  }))
  return { id, message: JSON.stringify(stored), deliveries: await Promise.all(deliveries) }
}

/** What is loaded for the digests of some managers, all at once. */
export function digestQueryOf(due: readonly Due[], timeZone: string, now: Date): DigestQuery {
  const since = Math.min(...due.map((one) => one.since))
  const closed = due.flatMap(({ closedSince }) => closedSince ?? [])
  return {
    managerIds: due.map(({ manager }) => manager.id),
    since,
    closedSince: closed.length === 0 ? null : Math.min(...closed),
    changesFromDay: addDays(dayOf(new Date(since), timeZone), -CHANGE_DAYS),
    now: now.getTime(),
  }
}

/**
 * Writes the digests that are due, to be sent to each manager's own destinations, and says when the next are: the weekly
 * one on Mondays in place of the daily one. A doubled run changes nothing. Answers how many are new.
 */
export async function sendDigests(
  store: Store,
  { timeZone, currency }: { timeZone: string; currency: string },
  now: Date,
): Promise<number> {
  const managers = await loadDueManagers(store, now, AT_ONCE)
  if (managers.length === 0) return 0
  const due = managers.map((manager) => dueOf(manager, timeZone, now))
  const [rows, hours] = await Promise.all([
    loadDigestRows(store, digestQueryOf(due, timeZone, now)),
    readSetting(store, 'business-hours', {}),
  ])
  const clock = businessClock(businessHoursFrom(hours), timeZone)
  const digests = due.map(async (one): Promise<DigestRow> => {
    const { manager, kind } = one
    const next = nextDigestAt(manager, now, timeZone)
    const alert = await alertOf(one, rows, { timeZone, currency, clock, now })
    return {
      managerId: manager.id,
      kind,
      dueAt: manager.nextDigestAt,
      nextDigestAt: next?.getTime() ?? null,
      alert,
    }
  })
  return saveDigests(store, await Promise.all(digests), now)
}
