import { strikes } from '../experience/index.ts'
import { ledgerOf } from '../issues/index.ts'
import type { Issue, Ledger, LedgerEntry } from '../issues/index.ts'
import { historyUntil, stageOfTouchpoint } from '../signals/index.ts'
import type { HistorySignal, Stage } from '../signals/index.ts'
import type { RiskPolicy } from './policy.ts'
import { daysBetween, silenceOf } from './silence.ts'

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
  silence: number
  purchases: number
  /** The stage of the last activity. */
  stage: Stage | null
  openIssues: number
  /** The oldest issue that is still open. */
  openIssue: Issue | null
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
  /** What the customer has bought, in the organization's currency. */
  totalValue: number
}

/** A customer of whom nothing is known. */
export const noFeatures: RiskFeatures = {
  n: 0,
  openIssueDays: 0,
  repeatContacts: 0,
  worstWaitMinutes: 0,
  textAnger: 0,
  silence: 0,
  purchases: 0,
  stage: null,
  openIssues: 0,
  openIssue: null,
  openTogether: 0,
  strikes: 0,
  recentNegatives: [],
  recentNegativesDays: 0,
  medianGapDays: null,
  silentDays: null,
  lastActivityAt: null,
  totalValue: 0,
}

const recentShare = 0.25

/** What an experience still weighs: whole while open, half and fading once solved, fading from its own day otherwise. */
function weightOf(entry: LedgerEntry, decayed: (since: Date) => number): number {
  const { signal, severity, lasting, status, resolvedAt } = entry
  if (status === 'open') return severity
  if (status === 'alone' || resolvedAt === null) return severity * decayed(signal.at)
  return Math.max((severity / 2) * decayed(resolvedAt), lasting * decayed(signal.at))
}

function openIssueOf({ issues, oldestOpen }: Ledger): Issue | null {
  const open = issues.filter(({ resolvedAt }) => resolvedAt === null)
  return open.find(({ negatives }) => oldestOpen && negatives.includes(oldestOpen)) ?? null
}

/**
 * An open issue's age stands in for silence, so that only the silence beyond it counts: the churn model has no silence
 * at all then, which would let a new problem lower the risk of somebody long silent.
 */
function silenceBeyond(openDays: number, silence: number, { coefficients }: RiskPolicy): number {
  if (coefficients.silence <= 0) return 0
  const stoodIn = (coefficients.openIssue * Math.log2(1 + openDays / 7)) / coefficients.silence
  return Math.max(0, silence - stoodIn)
}

/**
 * The features of the churn model at `now`, whatever the order of `history`; later signals do not exist yet. A purchase
 * that is itself a negative experience is no sign of loyalty and is not counted.
 */
export function featuresOf(history: readonly HistorySignal[], now: Date, policy: RiskPolicy): RiskFeatures {
  const known = historyUntil(history, now)
  const decayed = (since: Date) => 2 ** (-daysBetween(since, now) / policy.halfLifeDays)
  const ledger = ledgerOf(known, now)
  const openIssueDays = ledger.oldestOpen ? daysBetween(ledger.oldestOpen.at, now) : 0
  const silence = silenceOf(known, now)
  const purchases = known.filter(({ type, negative }) => type === 'purchase' && !negative)
  const waits = known
    .filter(({ at }) => daysBetween(at, now) <= policy.waitWindowDays)
    .map(({ waitMinutes }) => waitMinutes ?? 0)
  const angers = known.map(({ pNegative, at }) => 2 * Math.max(0, (pNegative ?? 0) - 0.5) * decayed(at))
  const recent = ledger.entries.filter((entry) => {
    return entry.severity > 0 && weightOf(entry, decayed) >= recentShare * entry.severity
  })
  const lastActive = known.findLast(({ at, negative }) => !negative && at === silence.lastActivityAt)

  return {
    n: ledger.entries.reduce((sum, entry) => sum + weightOf(entry, decayed), 0),
    openIssueDays,
    repeatContacts: Math.max(0, ledger.openContacts - 1),
    worstWaitMinutes: waits.reduce((worst, wait) => Math.max(worst, wait), 0),
    textAnger: angers.reduce((worst, anger) => Math.max(worst, anger), 0),
    silence: ledger.oldestOpen ? silenceBeyond(openIssueDays, silence.value, policy) : silence.value,
    purchases: purchases.length,
    stage: lastActive ? stageOfTouchpoint(lastActive.touchpoint) : null,
    openIssues: ledger.issues.filter(({ resolvedAt }) => resolvedAt === null).length,
    openIssue: openIssueOf(ledger),
    openTogether: ledger.openTogether,
    strikes: strikes(known, now),
    recentNegatives: recent.map(({ signal }) => signal),
    recentNegativesDays: recent[0] ? daysBetween(recent[0].signal.at, now) : 0,
    medianGapDays: silence.medianGapDays,
    silentDays: silence.silentDays,
    lastActivityAt: silence.lastActivityAt,
    totalValue: purchases.reduce((sum, { value }) => sum + Math.max(0, value ?? 0), 0),
  }
}
