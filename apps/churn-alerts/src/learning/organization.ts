import type { Store } from '@vigia/db/database'
import { readExamples, readModels, readNews, saveModel } from '@vigia/db/learning'
import { readSetting } from '@vigia/db/settings'
import {
  defaultRiskSettings,
  isWorthLearning,
  learn,
  placeOf,
  policyOptionsOf,
  type LearningReport,
} from '@vigia/domain/learning'
import { policyFor, priorOf, type PurchaseHistory, type Region } from '@vigia/domain/risk'
import { idFor } from '@vigia/http/ids'

import { lookAtAllAgain } from './due.ts'
import { takeDown, type Making } from './take-down.ts'

/** More say little that these do not. */
const MOST_EXAMPLES = 20_000
/** So long after a change of the model, whoever was left is made due. */
const DUE_FOR_MS = 14 * 86_400_000

/** What learning has to know of an organization. */
export interface LearningOrganization {
  id: string
  region: Region
  timeZone: string
  currency: string
}

export interface LearningStats extends Record<string, number> {
  /** Examples that were written down or turned out otherwise. */
  examples: number
  /** Examples that a candidate was fitted to; 0 where there was none. */
  fitted: number
  /** 1 where it took over. */
  promoted: number
}

async function makingOf(store: Store, region: Region) {
  const [settings, { active }] = await Promise.all([
    readSetting(store, 'risk', defaultRiskSettings),
    readModels(store, 0),
  ])
  const options = policyOptionsOf(settings)
  const prior = policyFor(region, options)
  const inUse = active ? policyFor(region, { ...options, model: active.model }) : prior
  return { settings, active, policies: { prior, inUse } }
}

/** Fits and judges a candidate, where there is news. Answers what was found; null without news. */
async function learnFrom(
  store: Store,
  { settings, active, policies }: Making & Pick<Awaited<ReturnType<typeof makingOf>>, 'active'>,
  buying: readonly PurchaseHistory[],
  now: Date,
  random: () => number,
): Promise<LearningReport | null> {
  const news = await readNews(store, now)
  if (!isWorthLearning(news, now)) return null
  const share = MOST_EXAMPLES / news.n
  const lesson = {
    examples: await readExamples(store, now, (id) => share >= 1 || placeOf(`kept:${id}`) < share),
    buying,
    prior: priorOf(policies.prior),
    active: active?.model ?? null,
    horizonDays: settings.horizonDays,
    version: await idFor('model', store.organizationId, 'churn', now.getTime()),
    now,
  }
  const { candidate, report } = learn(lesson, random)
  await saveModel(store, { model: candidate, report }, now)
  return report
}

/** After a change of the model everybody's risk is due again. */
async function dueAgain(store: Store, now: Date): Promise<void> {
  const { active, latest } = await readModels(store, 0)
  const since = active?.promotedAt ?? (latest?.report.verdict.demoted ? latest.createdAt : 0)
  if (since >= now.getTime() - DUE_FOR_MS) await lookAtAllAgain(store, since, now)
}

/**
 * An organization's night: writes down what can be learned from by now, and where there is news fits a candidate, judges
 * it and lets it take over if it is better. Bounded in rows; a doubled or overlapping run changes nothing.
 */
export async function learnOrganization(
  store: Store,
  { region }: LearningOrganization,
  now: Date,
  random: () => number,
): Promise<LearningStats> {
  const making = await makingOf(store, region)
  const { taken, buying } = await takeDown(store, making, now)
  const report = await learnFrom(store, making, buying, now, random)
  await dueAgain(store, now)
  return { examples: taken, fitted: report?.examples ?? 0, promoted: report?.verdict.promoted ? 1 : 0 }
}
