import type { Value } from '@vigia/contracts/value'
import {
  mostCases,
  mostRisks,
  readValue,
  type CaseTimes,
  type ClosedCase,
  type RiskGroup,
} from '@vigia/db/value'
import { businessClock, businessHoursFrom } from '@vigia/domain/business-hours'
import { defaultRiskSettings, type RiskSettings } from '@vigia/domain/learning'
import { alertCost, bandOf, cohortsOf, phraseCohorts, type AlertedCase } from '@vigia/domain/value'

import type { Asking } from '../metrics/answer.ts'

type Read = Awaited<ReturnType<typeof readValue>>
type Metric = Value['cohorts']['metric']

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at))

const timesOf = ({ lastActionAt, outcome, alerts, ...at }: CaseTimes): AlertedCase => ({
  openedAt: new Date(at.openedAt),
  acknowledgedAt: dateOf(at.acknowledgedAt),
  contactedAt: dateOf(at.contactedAt),
  acted: lastActionAt !== null,
  outcome,
  alerts,
})

const atRiskOf = ({ atRisk: { rows, calm, ...amount }, byTouchpoint, byReason }: Read): Value['atRisk'] => ({
  ...amount,
  byTouchpoint: byTouchpoint.map(({ key, ...group }: RiskGroup) => ({ touchpoint: key, ...group })),
  byReason: byReason.map(({ key, ...group }: RiskGroup) => ({ reason: key, ...group })),
  isWhole: rows < mostRisks || calm > 0,
})

function alertsOf({ opened, saved, documents }: Read, timeZone: string): Value['alerts'] {
  const settings = documents['risk'] as Partial<RiskSettings> | undefined
  const minutesPerAlert = settings?.minutesPerAlert ?? defaultRiskSettings.minutesPerAlert
  const clock = businessClock(businessHoursFrom(documents['business-hours']), timeZone)
  const cost = alertCost(opened.map(timesOf), { minutesPerAlert, savedValue: saved.value }, clock)
  return { ...cost, isWhole: opened.length < mostCases }
}

function cohortsBy(metric: Metric, { answered }: Read): Value['cohorts'] {
  const members = answered.map(({ score, spend, left }) => ({
    band: bandOf(metric, score),
    isRetained: left === 0,
    spend,
  }))
  const bands = cohortsOf(metric, members)
  return { metric, bands, text: phraseCohorts(bands) }
}

const presentClosed = ({ resolvedAt, ...row }: ClosedCase) => ({
  ...row,
  resolvedAt: new Date(resolvedAt).toISOString(),
})

/** What is at risk now, what cases saved and lost in a period, what their alerts cost, and who stays by what they answered. */
export async function valueOf(
  { store, timeZone, now }: Asking,
  metric: Metric,
  period: Value['period'],
  currency: string,
): Promise<Value> {
  const span = { fromAt: Date.parse(period.from), toAt: Date.parse(period.to) }
  const read = await readValue(store, metric, span)
  return {
    currency,
    period,
    atRisk: atRiskOf(read),
    saved: { ...read.saved, top: read.saved.top.map(presentClosed) },
    lost: { ...read.lost, top: read.lost.top.map(presentClosed) },
    alerts: alertsOf(read, timeZone),
    cohorts: cohortsBy(metric, read),
    asOf: now.toISOString(),
  }
}
