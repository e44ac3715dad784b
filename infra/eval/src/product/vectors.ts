import { databaseFor, type DatabaseEnv } from '@vigia/db/database'
import { loadHistory } from '@vigia/db/history'
import { withOutcomes } from '@vigia/domain/history'
import { featuresOf, policyFor, termNames, vectorOf } from '@vigia/domain/risk'

const PAGE = 500

/** Each customer's terms of the product's model in their order as of `now`, for fits that are not the product's. */
export async function vectorsOf(
  env: DatabaseEnv,
  organizationId: string,
  customerIds: readonly string[],
  { now, horizonDays }: { now: Date; horizonDays: number },
): Promise<Map<string, number[]>> {
  const store = databaseFor(env, organizationId)
  const policy = policyFor('us', { horizonDays })
  const vectors = new Map<string, number[]>()
  for (let from = 0; from < customerIds.length; from += PAGE) {
    const page = customerIds.slice(from, from + PAGE)
    for (const [id, { signals, outcomes }] of await loadHistory(store, page, now)) {
      const terms = vectorOf(featuresOf(withOutcomes(signals, outcomes), now, policy))
      vectors.set(
        id,
        termNames.map((name) => terms[name] ?? 0),
      )
    }
  }
  return vectors
}
