import type { MetricChange } from '@vigia/contracts/changes'
import { databaseFor, directoryFor, type Store } from '@vigia/db/database'
import {
  loadMetricWatch,
  organizationsWatchingMetrics,
  saveMetricAlerts,
  type MetricAlert,
  type MetricWatch,
} from '@vigia/db/rules'
import { metricMessage } from '@vigia/domain/alerts'
import { addDays, dayOf } from '@vigia/domain/periods'
import { compareTiers } from '@vigia/domain/risk'
import { isPaused, longestCooldownDays, matchesChange, whenOf, type StoredRule } from '@vigia/domain/rules'
import { idFor } from '@vigia/http/ids'

import type { Bindings } from '../env.ts'
import type { StoredMessage } from '../follow-up/message.ts'
import { ruleOf } from './document.ts'

const DAY_MS = 86_400_000
/** The watch tells nothing that it noticed longer ago. */
const NEWS_DAYS = 121
/** The watch writes with the time it was due: what it wrote late is still seen. Firings keep it from being told twice. */
const MARGIN_MS = 3_600_000

/** Whose metrics are watched. */
export interface MetricWatched {
  store: Store
  timeZone: string
  currency: string
}

/** A series pauses by itself: that one touchpoint fell keeps nobody from hearing of another. */
const seriesOf = ({ definition, touchpoint }: MetricChange) => `${definition}|${touchpoint ?? ''}|`

interface Telling extends Omit<MetricAlert, 'id' | 'deliveries'> {
  changeId: string
  /** Whom the rule names; nobody for all that take its tier. */
  to: readonly string[]
}

function messageOf(
  rule: StoredRule,
  change: MetricChange,
  { currency, timeZone }: MetricWatched,
  now: Date,
): StoredMessage {
  const facts = { rule: { name: rule.name, text: whenOf(rule, currency) }, what: change.text, timeZone, now }
  return { ...metricMessage(facts), reasons: [], value: null }
}

/** What each rule has to tell of the changes since it last looked, oldest first. */
function tellings({ rules, changes, firings }: MetricWatch, watched: MetricWatched, now: Date): Telling[] {
  return rules.flatMap((row) => {
    const rule: StoredRule = { ...ruleOf(row), id: row.id }
    const past = firings
      .filter(({ ruleId }) => ruleId === rule.id)
      .map(({ key, at }) => ({ key, at: new Date(at) }))
    return changes.flatMap(({ id, document, createdAt }): Telling[] => {
      const change = JSON.parse(document) as MetricChange
      if (createdAt <= row.watchedUntil || !matchesChange(rule, change)) return []
      const key = seriesOf(change) + id
      const times = past.filter((firing) => firing.key.startsWith(seriesOf(change))).map(({ at }) => at)
      const known = past.some((firing) => firing.key === key)
      if (known || isPaused(rule, times, new Date(createdAt))) return []
      past.push({ key, at: new Date(createdAt) })
      const message = JSON.stringify(messageOf(rule, change, watched, now))
      return [{ ruleId: rule.id, key, tier: rule.tier, message, changeId: id, to: rule.destinations ?? [] }]
    })
  })
}

async function alertOf(
  { changeId, to, ...telling }: Telling,
  destinations: MetricWatch['destinations'],
): Promise<MetricAlert> {
  const id = await idFor('alert', telling.ruleId, changeId)
  const named = destinations.filter((place) => to.includes(place.id))
  const usual = destinations.filter(
    ({ minTier, managerId }) => managerId === null && compareTiers(telling.tier, minTier) >= 0,
  )
  const wanted = named.length > 0 ? named : usual
  const deliveries = wanted.map(async ({ id: destinationId }) => ({
    id: await idFor('delivery', id, destinationId),
    destinationId,
  }))
  return { ...telling, id, deliveries: await Promise.all(deliveries) }
}

/**
 * Alerts about the metrics that an organization's rules watch: a row for each new change that one is about, queued for the
 * organization's own destinations (a metric is no manager's case). Answers how many are new; running again adds nothing.
 */
export async function raiseMetricAlerts(watched: MetricWatched, now: Date): Promise<number> {
  const fromDay = addDays(dayOf(now, watched.timeZone), -NEWS_DAYS)
  const firedFrom = new Date(now.getTime() - longestCooldownDays * DAY_MS - MARGIN_MS)
  const watch = await loadMetricWatch(watched.store, { fromDay, firedFrom, now })
  if (watch.rules.length === 0 || watch.changes.length === 0) return 0
  const told = tellings(watch, watched, now)
  const alerts = await Promise.all(told.map((telling) => alertOf(telling, watch.destinations)))
  return saveMetricAlerts(watched.store, alerts, new Date(now.getTime() - MARGIN_MS), now)
}

/** The same for every organization that has such a rule: to be called after the watch. */
export async function raiseAllMetricAlerts(env: Bindings, now: Date): Promise<number> {
  let raised = 0
  for (const { id, timeZone, currency } of await organizationsWatchingMetrics(directoryFor(env)))
    raised += await raiseMetricAlerts({ store: databaseFor(env, id), timeZone, currency }, now)
  return raised
}
