import type { MetricChange } from '@vigia/contracts/changes'
import { organizationsToWatch, saveChanges, type NewChange } from '@vigia/db/changes'
import { databaseFor, directoryFor } from '@vigia/db/database'
import { readMentions } from '@vigia/db/themes'
import { mentionsOf } from '@vigia/domain/mentions'
import { definitions, type Definition } from '@vigia/domain/metrics'
import { addDays, dayOf } from '@vigia/domain/periods'
import { phraseShift, watchSeries, type Shift } from '@vigia/domain/shifts'
import { idFor } from '@vigia/http/ids'

import type { Bindings } from '../env.ts'
import { explainedBy, seriesOf, type Watched } from './series.ts'

const HISTORY_DAYS = 400
/** A shift that was noticed longer ago is history, which nobody needs to be told. */
const NEWS_DAYS = 120

const watched = definitions.filter(
  ({ isDefault, metric }) => isDefault && metric !== 'enps' && metric !== 'response-rate',
)

async function themesOf({ store }: Watched, { before, since, detectedOn, unit }: Shift, touchpoint: string) {
  const until = addDays(detectedOn, unit === 'week' ? 7 : 1)
  const [then, now] = await readMentions(
    store,
    'theme',
    [
      { fromDay: before.from, toDay: since },
      { fromDay: since, toDay: until },
    ],
    touchpoint || null,
  )
  if (!then || !now) return []
  return mentionsOf(now, then)
    .filter(({ significant }) => significant)
    .toSorted((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))
    .slice(0, 5)
    .map(({ id, share, sentiment, before: past }) => ({
      key: id,
      shareBefore: past.share,
      shareAfter: share,
      sentiment,
    }))
}

/** A shift with what explains it, as it is told. */
async function tell(
  asking: Watched,
  definition: Definition,
  touchpoint: string,
  shift: Shift,
  now: Date,
): Promise<NewChange> {
  const organizationId = asking.store.organizationId
  const id = await idFor('change', organizationId, definition.metric, touchpoint, shift.detectedOn)
  const touchpoints = touchpoint ? [] : await explainedBy(asking, definition, shift, 'touchpoint')
  const by = touchpoints.length > 1 ? (touchpoints[0]?.key ?? null) : null
  const change: MetricChange = {
    id,
    metric: definition.metric,
    definition: definition.id,
    touchpoint: touchpoint || null,
    ...shift,
    explainedBy: {
      touchpoint: touchpoints,
      segment: touchpoint ? [] : await explainedBy(asking, definition, shift, 'segment'),
      theme: await themesOf(asking, shift, touchpoint),
    },
    text: phraseShift(definition, shift, touchpoint || null, by),
    createdAt: now.toISOString(),
  }
  return {
    id,
    metric: definition.metric,
    touchpoint,
    detectedOn: shift.detectedOn,
    document: JSON.stringify(change),
  }
}

/** Looks at each metric of an organization, all together and by touchpoint; answers how many shifts are new. */
export async function watchOrganization(asking: Watched, now: Date): Promise<number> {
  const today = dayOf(now, asking.timeZone)
  const news = addDays(today, -NEWS_DAYS)
  const changes: NewChange[] = []
  for (const definition of watched) {
    const days = { fromDay: addDays(today, -HISTORY_DAYS), toDay: addDays(today, 1) }
    for (const [touchpoint, points] of await seriesOf(asking, definition, days)) {
      for (const shift of watchSeries(definition, points, today)) {
        if (shift.detectedOn >= news) changes.push(await tell(asking, definition, touchpoint, shift, now))
      }
    }
  }
  return changes.length === 0 ? 0 : saveChanges(asking.store, changes, now)
}

/** Watches every organization that has anything to watch. */
export async function watchAll(env: Bindings, now: Date): Promise<Record<string, number>> {
  const stats = { organizations: 0, changes: 0 }
  for (const { id, timeZone } of await organizationsToWatch(directoryFor(env))) {
    stats.organizations += 1
    stats.changes += await watchOrganization({ store: databaseFor(env, id), timeZone }, now)
  }
  return stats
}
