import { auc } from '@vigia/domain/discrimination'

/** A single feature that tells so much is a leak until shown otherwise. */
const leakingAuc = 0.95

export interface FeatureAuc {
  feature: string
  /** 0.5 to 1: on whichever side it tells more. */
  auc: number
}

/** How well each feature alone ranks who left, the most telling first. */
export function featureAucs(
  rows: readonly Readonly<Record<string, number>>[],
  labels: readonly number[],
): FeatureAuc[] {
  return Object.keys(rows[0] ?? {})
    .map((feature) => {
      const alone = auc(rows.map((row, i) => ({ p: row[feature] ?? 0, y: labels[i] ?? 0 }))) ?? 0.5
      return { feature, auc: Math.max(alone, 1 - alone) }
    })
    .toSorted((a, b) => b.auc - a.auc)
}

/** @throws Error that names the feature which alone ranks too well to be honest. */
export function refuseLeaks(aucs: readonly FeatureAuc[]): void {
  const leak = aucs.find(({ auc: alone }) => alone > leakingAuc)
  if (leak)
    throw new Error(`"${leak.feature}" alone has AUC ${leak.auc.toFixed(3)}: a leak until shown otherwise`)
}
