import { databaseFor, directoryFor, type Store } from '@vigia/db/database'
import { countExamples, learnedUntil, readExamples, readModels, saveModel } from '@vigia/db/learning'
import { findOrganization, listOrganizationIds } from '@vigia/db/organizations'
import { readSetting } from '@vigia/db/settings'
import { seeded } from '@vigia/domain/drivers'
import { defaultRiskSettings, learn, placeOf, policyOptionsOf } from '@vigia/domain/learning'
import { policyFor, priorOf, type PurchaseHistory, type Region } from '@vigia/domain/risk'
import { logFailure } from '@vigia/http/app'
import { idFor } from '@vigia/http/ids'

import type { Bindings } from '../env.ts'
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
  /** 1 where a candidate was fitted, and where it took over. */
  candidates: number
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

/** Whether something is known that the newest model was not taught. */
async function isNews(store: Store, now: Date): Promise<{ n: number } | null> {
  const { n, labelledAt } = await countExamples(store, now)
  const last = await learnedUntil(store)
  return labelledAt !== null && (last === null || labelledAt > last) ? { n } : null
}

/** Fits and judges a candidate, where there is news. Answers whether it took over; null without news. */
async function learnFrom(
  store: Store,
  { settings, active, policies }: Making & Pick<Awaited<ReturnType<typeof makingOf>>, 'active'>,
  buying: readonly PurchaseHistory[],
  now: Date,
  random: () => number,
): Promise<boolean | null> {
  const news = await isNews(store, now)
  if (news === null) return null
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
  return report.verdict.promoted
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
  const promoted = await learnFrom(store, making, buying, now, random)
  await dueAgain(store, now)
  return { examples: taken, candidates: promoted === null ? 0 : 1, promoted: promoted ? 1 : 0 }
}

/** Each organization's night, one after the other: one's trouble stays its own. Chance follows from who and when. */
export async function learnRisks(env: Bindings, now: Date): Promise<Record<string, number>> {
  const stats = { riskExamples: 0, riskCandidates: 0, riskPromoted: 0, riskFailed: 0 }
  const directory = directoryFor(env)
  for (const id of await listOrganizationIds(directory)) {
    try {
      const organization = await findOrganization(directory, id)
      if (!organization) continue
      const random = seeded(Math.floor(placeOf(`${id}:${now.getTime()}`) * 2 ** 32))
      const night = await learnOrganization(databaseFor(env, id), organization, now, random)
      stats.riskExamples += night.examples
      stats.riskCandidates += night.candidates
      stats.riskPromoted += night.promoted
    } catch (err) {
      stats.riskFailed += 1
      logFailure(err, { job: 'learn', organizationId: id })
    }
  }
  return stats
}
