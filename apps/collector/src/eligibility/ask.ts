import type { AskedSurvey } from '@vigia/db/surveys'
import { loadAskFacts, renewAsk, reserveAsk, type AskRow } from '@vigia/db/asks'
import type { Store } from '@vigia/db/database'
import { customerOfIdentity } from '@vigia/db/merges'
import { readSetting } from '@vigia/db/settings'
import {
  decideEligibility,
  defaultFatiguePolicy,
  type FatiguePolicy,
  type Question,
  type Refusal,
} from '@vigia/domain/fatigue'
import { dayOf } from '@vigia/domain/periods'
import type { Identity } from '@vigia/domain/signals'
import { isScale } from '@vigia/domain/surveys'
import { idFor, randomId } from '@vigia/http/ids'

/** A reservation that was not shown in this time may be handed out again: the page was reloaded before it was. */
const RENEWED_AFTER_MS = 60_000
/** A reservation that was never shown by then was no ask at all. */
const FORGOTTEN_AFTER_MS = 1_800_000
const MOST_TRIES = 20

export interface Wish extends Question {
  isLive: boolean
  tool: string
  reserve: boolean
}

export interface AskDecision {
  refusals: Refusal[]
  askId: string | null
  policy: FatiguePolicy
}

/** Whom these identities are: a known customer, or the one that they would become; somebody nameless without any. */
export async function subjectOf(store: Store, identities: readonly Identity[]): Promise<string> {
  for (const { kind, value } of identities) {
    const known = await customerOfIdentity(store, kind, value)
    if (known) return known.customerId
  }
  const [first] = identities
  return first ? idFor('customer', store.organizationId, first.kind, first.value) : randomId('customer')
}

/** What one of our surveys asks, as the policy sees it: its first score is its metric. */
export const questionOf = ({ survey, definition }: AskedSurvey): Omit<Question, 'channel'> => {
  const type = definition.questions.find((question) => isScale(question.type))?.type ?? null
  return {
    surveyId: survey.id,
    kind: definition.kind,
    metric: type === 'thumbs' ? 'csat' : type,
    touchpoint: definition.touchpoint,
  }
}

const wasReal = (ask: AskRow, now: number): boolean =>
  (ask.sentAt ?? ask.shownAt ?? ask.startedAt ?? ask.answeredAt) !== null || now - ask.at < FORGOTTEN_AFTER_MS

const isRenewable = (ask: AskRow, wish: Wish, now: number): boolean =>
  ask.surveyId === wish.surveyId &&
  ask.shownAt === null &&
  ask.sentAt === null &&
  now - ask.at >= RENEWED_AFTER_MS &&
  now - ask.at < FORGOTTEN_AFTER_MS

/** May this customer be asked now? A yes reserves the ask: of questions at the same time one gets it. */
export async function decideAsk(
  store: Store,
  customerId: string,
  wish: Wish,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<AskDecision> {
  const policy = await readSetting(store, 'fatigue', defaultFatiguePolicy)
  for (let attempt = 0; ; attempt += 1) {
    const { asks, ...known } = await loadAskFacts(store, customerId)
    const open = asks.find((ask) => isRenewable(ask, wish, now.getTime()))
    const past = asks.filter((ask) => ask !== open && wasReal(ask, now.getTime()))
    const facts = { ...known, customerId, isLive: wish.isLive, asks: past }
    const refusals = decideEligibility(wish, facts, policy, now, timeZone)
    if (refusals.length > 0 || !wish.reserve) return { refusals, askId: null, policy }
    if (open) {
      if (await renewAsk(store, open, now)) return { refusals, askId: open.id, policy }
    } else {
      const id = randomId('ask')
      const { isLive: _, reserve: __, ...ask } = wish
      const row = { ...ask, id, customerId, day: dayOf(now, timeZone), at: now.getTime(), shownAt: null }
      if (await reserveAsk(store, row, asks[0]?.id ?? null)) return { refusals, askId: id, policy }
    }
    // Somebody was faster: the next look finds their ask.
    if (attempt >= MOST_TRIES) return { refusals: [{ code: 'floor', until: null }], askId: null, policy }
  }
}

/**
 * Why somebody who was asked already may not be reminded now: the policy as it looks at everything but that ask itself,
 * of which only what came after it counts.
 */
export async function decideReminder(
  store: Store,
  customerId: string,
  wish: Wish,
  asked: { askId: string; now: Date; timeZone: string },
): Promise<Refusal[]> {
  const policy = await readSetting(store, 'fatigue', defaultFatiguePolicy)
  const { asks, ...known } = await loadAskFacts(store, customerId)
  const own = asks.findIndex(({ id }) => id === asked.askId)
  const later = (own < 0 ? asks : asks.slice(0, own)).filter((ask) => wasReal(ask, asked.now.getTime()))
  const facts = { ...known, customerId, isLive: wish.isLive, asks: later }
  return decideEligibility(wish, facts, policy, asked.now, asked.timeZone)
}
