import { ledgerOf } from '../issues/index.ts'
import { historyUntil, stageOfTouchpoint } from '../signals/index.ts'
import type { HistorySignal, Stage } from '../signals/index.ts'
import { medianGapOf, silenceOf } from './memory/activity.ts'
import { balanceOf, lastOf } from './memory/answers.ts'
import { daysBetween } from './memory/decay.ts'
import { angerOf, noMemory, remember, worstWaitOf } from './memory/memory.ts'
import type { Memory } from './memory/memory.ts'
import type { PurchaseHistory } from './lapse/index.ts'
import type { BgNbd } from './model.ts'
import { buyingOf, lapseOf, recentOf as recentPurchasesOf, returnOf } from './memory/purchases.ts'
import { recentOf, troublesOf, weightOfAll } from './memory/troubles.ts'
import type { OpenIssue, Troubles } from './memory/troubles.ts'

/** What the model and its reasons know of a customer at one moment. */
export interface RiskFeatures {
  /** Decayed sum of the severities of negative experiences. */
  n: number
  /** Days of the oldest open issue, fractional; 0 without one. */
  openIssueDays: number
  /** Contacts on open issues beyond the first. */
  repeatContacts: number
  /** The longest wait of the last 30 days, in minutes. */
  worstWaitMinutes: number
  /** How negative the worst text is, 0 to 1, decayed. */
  textAnger: number
  /** ln((silent days + 1) / median gap), not below 0; 0 without a median gap. */
  silence: number
  /** 1 − P(alive), 0 to 1, as purchases follow each other; null before they were made on two different days. */
  lapse: number | null
  /** The chance, 0 to 1, of another purchase within the horizon, by the same model; null without purchases. */
  returnChance: number | null
  purchases: number
  /** Of the last 90 days, in whole days of UTC. */
  recentPurchases: number
  daysSincePurchase: number | null
  /** The purchases as the model of repeat buying counts them; null without any. */
  buying: PurchaseHistory | null
  /** The stage and the touchpoint of the last activity. */
  stage: Stage | null
  lastTouchpoint: string | null
  openIssues: number
  /** The oldest issue that is still open. */
  openIssue: OpenIssue | null
  /** The most negative experiences open on one issue. */
  openTogether: number
  strikes: number
  /** The negative experiences that still count a quarter or more, oldest first. */
  recentNegatives: HistorySignal[]
  /** Days since the oldest of them; 0 without one. */
  recentNegativesDays: number
  medianGapDays: number | null
  silentDays: number | null
  lastActivityAt: Date | null
  /** Since the first activity; null without any. */
  tenureDays: number | null
  /** Times the customer was active. */
  activities: number
  /** ln((1 + good) / (1 + bad)) over the decayed experiences of answers: above 0 when the good ones prevail. */
  experience: number
  /** Of the last answer, −1 to +1; of negative ones in a row the worst. Null without answers. */
  lastExperience: number | null
  /** What the customer has bought, in the organization's currency, and what of it in the last 90 days. */
  totalValue: number
  recentValue: number
}

/** A customer of whom nothing is known. */
export const noFeatures: RiskFeatures = {
  n: 0,
  openIssueDays: 0,
  repeatContacts: 0,
  worstWaitMinutes: 0,
  textAnger: 0,
  silence: 0,
  lapse: null,
  returnChance: null,
  purchases: 0,
  recentPurchases: 0,
  daysSincePurchase: null,
  buying: null,
  stage: null,
  lastTouchpoint: null,
  openIssues: 0,
  openIssue: null,
  openTogether: 0,
  strikes: 0,
  recentNegatives: [],
  recentNegativesDays: 0,
  medianGapDays: null,
  silentDays: null,
  lastActivityAt: null,
  tenureDays: null,
  activities: 0,
  experience: 0,
  lastExperience: null,
  totalValue: 0,
  recentValue: 0,
}

/** Days since a moment, null without one. */
const sinceOf = (at: number | null, now: number) => (at === null ? null : daysBetween(at, now))

function featuresOfActivity({ activity }: Memory, now: number) {
  const { count: activities, firstAt, last } = activity
  const medianGapDays = medianGapOf(activity)
  const silentDays = sinceOf(last && last.at, now)
  return {
    activities,
    tenureDays: sinceOf(firstAt, now),
    lastActivityAt: last && new Date(last.at),
    lastTouchpoint: last?.touchpoint ?? null,
    stage: last && stageOfTouchpoint(last.touchpoint),
    silentDays,
    medianGapDays,
    silence: silenceOf(silentDays, medianGapDays),
  }
}

function featuresOfTroubles(troubles: Troubles, now: number) {
  const { oldestOpenAt, openContacts, openIssue, openIssues, openTogether } = troubles
  const recent = recentOf(troubles, now)
  return {
    n: weightOfAll(troubles, now),
    openIssueDays: sinceOf(oldestOpenAt, now) ?? 0,
    repeatContacts: Math.max(0, openContacts - 1),
    openIssues,
    openIssue,
    openTogether,
    recentNegatives: recent.signals,
    recentNegativesDays: recent.days,
  }
}

/** What purchases are taken to follow, and the days for which the risk is told: a part of the policy. */
interface Expected {
  lapse: BgNbd
  horizonDays: number
}

/** The features of what is remembered and what went wrong, as of `now` (milliseconds since 1970). */
export function featuresAt(
  memory: Memory,
  troubles: Troubles,
  now: number,
  { lapse, horizonDays }: Expected,
): RiskFeatures {
  const { answers, purchases, strikes, text, waits } = memory
  const recent = recentPurchasesOf(purchases, now)
  return {
    ...featuresOfActivity(memory, now),
    ...featuresOfTroubles(troubles, now),
    worstWaitMinutes: worstWaitOf(waits, now),
    textAnger: angerOf(text, now),
    strikes,
    experience: balanceOf(answers, now),
    lastExperience: lastOf(answers),
    lapse: lapseOf(purchases, now, lapse),
    returnChance: returnOf(purchases, now, lapse, horizonDays),
    purchases: purchases.count,
    recentPurchases: recent.count,
    buying: buyingOf(purchases, now),
    daysSincePurchase: sinceOf(purchases.lastAt, now),
    totalValue: purchases.value,
    recentValue: recent.value,
  }
}

/**
 * The features of the churn model at `now`, whatever the order of `history`; later signals do not exist yet. A purchase
 * that is itself a negative experience is no sign of loyalty and is not counted.
 */
export function featuresOf(history: readonly HistorySignal[], now: Date, expected: Expected): RiskFeatures {
  const known = historyUntil(history, now)
  const memory = known.reduce(remember, noMemory)
  return featuresAt(memory, troublesOf(ledgerOf(known, now)), now.getTime(), expected)
}
