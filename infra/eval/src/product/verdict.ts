import type { ModelCard } from '@vigia/contracts/model'

import type { Account } from './account.ts'

/** In a line, which model is in use and why the newest candidate is not. */
export async function verdictOf(account: Account, now: Date): Promise<string> {
  const { version, examples, shadow } = await account.get<ModelCard>('/v1/model', now)
  const inUse = `${version} of ${examples} examples`
  if (!shadow) return inUse
  const { because, vsPrior, vsActive } = shadow.verdict
  const gain = vsActive ?? vsPrior
  return `${inUse}; candidate: ${because}, gain ${gain.gain.toFixed(4)} (p ${gain.probability.toFixed(2)}, n ${gain.n})`
}
