import { trialSetting } from '@vigia/db/backtests'
import type { Store } from '@vigia/db/database'
import { findRule } from '@vigia/db/rules'
import { readSetting } from '@vigia/db/settings'
import { AppError } from '@vigia/domain/errors'
import { defaultRiskSettings } from '@vigia/domain/learning'
import type { Rule } from '@vigia/domain/rules'

import { settingOf, type SweptOrganization } from '../follow-up/setting.ts'
import { checkedRule, ruleOf, type SentRule } from '../rules/document.ts'
import type { TrialRequest } from './state.ts'

const DAY_MS = 86_400_000
const YEAR_DAYS = 365
const LONGEST_DAYS = 1_100

/** What a back-test is asked with. */
export interface AskedTrial {
  rule?: SentRule | undefined
  ruleId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  rowBudget: number
}

const refuse = (path: string, message: string) =>
  new AppError('invalid', `${path}: ${message}`, { issues: [{ path, message }] })

async function ruleAsked(store: Store, { rule, ruleId }: AskedTrial): Promise<Rule> {
  if ((rule === undefined) === (ruleId === undefined)) throw refuse('rule', 'Send either a rule or a ruleId')
  if (rule !== undefined) return underRule(() => checkedRule(rule))
  const row = await findRule(store, ruleId ?? '')
  if (!row) throw refuse('ruleId', 'There is no such rule')
  return ruleOf(row)
}

/** The places of a rule's errors are inside the rule here. */
function underRule<T>(check: () => T): T {
  try {
    return check()
  } catch (err) {
    if (!(err instanceof AppError)) throw err
    const issues = err.issues.map(({ path, message }) => ({ path: `rule.${path}`, message }))
    throw new AppError('invalid', err.message, { issues, cause: err })
  }
}

/**
 * The period: by default a year that ends so long ago that what became of everybody has had the time to show. A metric's
 * changes need no such wait.
 */
function periodOf({ from, to }: AskedTrial, waitDays: number, now: Date): { from: Date; to: Date } {
  const until = to === undefined ? new Date(now.getTime() - waitDays * DAY_MS) : new Date(to)
  const since = from === undefined ? new Date(until.getTime() - YEAR_DAYS * DAY_MS) : new Date(from)
  if (until > now) throw refuse('to', 'The history ends now')
  if (since >= until) throw refuse('from', 'The period begins before it ends')
  if (until.getTime() - since.getTime() > LONGEST_DAYS * DAY_MS)
    throw refuse('from', `A period has at most ${LONGEST_DAYS} days`)
  return { from: since, to: until }
}

/** A back-test as it will run: the rule checked, the period chosen, and what holds now written down. */
export async function trialAsked(
  store: Store,
  asked: AskedTrial,
  organization: SweptOrganization,
  now: Date,
): Promise<TrialRequest> {
  const rule = await ruleAsked(store, asked)
  const { policy } = await settingOf(store, organization)
  const { from, to } = periodOf(asked, rule.on === 'metric' ? 0 : policy.horizonDays, now)
  const { managers, tellsLeaving } = await trialSetting(store)
  const { silentGaps } = await readSetting(store, 'risk', defaultRiskSettings)
  const { region, timeZone, currency } = organization
  return {
    rule,
    from: from.toISOString(),
    to: to.toISOString(),
    askedAt: now.toISOString(),
    horizonDays: policy.horizonDays,
    rowBudget: asked.rowBudget,
    inactivity: !tellsLeaving,
    silentGaps,
    managers,
    region,
    timeZone,
    currency,
  }
}
