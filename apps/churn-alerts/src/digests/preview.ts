import type { DigestPreview } from '@vigia/contracts/budget'
import type { Store } from '@vigia/db/database'
import { loadDigestManager, loadDigestRows } from '@vigia/db/digests'
import { readSetting } from '@vigia/db/settings'
import type { AlertMessage, Block } from '@vigia/domain/alerts'
import { businessClock, businessHoursFrom } from '@vigia/domain/business-hours'
import { digestMessage } from '@vigia/domain/digests'

import { digestQueryOf } from './digests.ts'
import { dueOf, factsOf, type Due } from './facts.ts'

const WEEK_MS = 7 * 86_400_000

type Shown = NonNullable<DigestPreview['message']>['blocks'][number]

function presentBlock(block: Block): Shown {
  if (block.kind !== 'list') return block
  const items = block.items.map(({ head, text, caseId }) => ({
    head: head ?? null,
    text,
    caseId: caseId ?? null,
  }))
  return { kind: 'list', title: block.title, items }
}

const presentMessage = ({
  subject,
  blocks,
  text,
  nextStep,
  context,
}: AlertMessage): DigestPreview['message'] => ({
  subject,
  blocks: (blocks ?? [{ kind: 'paragraph', text }]).map(presentBlock),
  nextStep,
  context,
})

/** What is due next, or of the kind that was asked for: then over the time that such a one tells of. */
function asAsked(due: Due, asked: 'daily' | 'weekly' | undefined, now: Date): Due {
  if (asked === undefined || due.kind === `digest_${asked}`) return due
  const weekAgo = now.getTime() - WEEK_MS
  return asked === 'weekly'
    ? { ...due, kind: 'digest_weekly', closedSince: Math.max(due.manager.lastWeeklyAt ?? weekAgo, weekAgo) }
    : { ...due, kind: 'digest_daily', closedSince: null }
}

/** The next digest of a manager as it would read at `now`; null where there is no such manager. It changes nothing. */
export async function previewDigest(
  store: Store,
  id: string,
  asked: 'daily' | 'weekly' | undefined,
  { timeZone, currency, now }: { timeZone: string; currency: string; now: Date },
): Promise<DigestPreview | null> {
  const found = await loadDigestManager(store, id)
  if (!found) return null
  const manager = { ...found, nextDigestAt: found.nextDigestAt ?? now.getTime() }
  const due = asAsked(dueOf(manager, timeZone, now), asked, now)
  const [rows, hours] = await Promise.all([
    loadDigestRows(store, digestQueryOf([due], timeZone, now)),
    readSetting(store, 'business-hours', {}),
  ])
  const clock = businessClock(businessHoursFrom(hours), timeZone)
  const message = digestMessage(factsOf(due, rows, { timeZone, currency, clock, now }).facts)
  return {
    managerId: id,
    kind: due.kind === 'digest_weekly' ? 'weekly' : 'daily',
    dueAt: found.nextDigestAt === null ? null : new Date(found.nextDigestAt).toISOString(),
    destinations: found.destinationIds.length,
    message: message && presentMessage(message),
  }
}
