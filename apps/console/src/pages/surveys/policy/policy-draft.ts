import type { FatiguePolicy } from '@vigia/contracts/fatigue'

/** The policy as it stands in the fields. */
export interface PolicyDraft {
  floorHours: string
  relationshipDays: string
  npsDays: string
  transactionalDays: string
  /** In percent. */
  sampling: string
  quiet: boolean
  from: number
  to: number
}

export type Limit = 'floorHours' | 'relationshipDays' | 'npsDays' | 'transactionalDays' | 'sampling'

/** The ends of each field. */
export const ranges: Record<Limit, readonly [low: number, high: number]> = {
  floorHours: [0, 8_760],
  relationshipDays: [0, 3_650],
  npsDays: [0, 3_650],
  transactionalDays: [0, 3_650],
  sampling: [0, 100],
}

export const draftOf = ({
  floorHours,
  relationshipDays,
  metricDays,
  transactionalDays,
  sampling,
  quietHours,
}: FatiguePolicy): PolicyDraft => ({
  floorHours: String(floorHours),
  relationshipDays: String(relationshipDays),
  npsDays: String(metricDays.nps ?? relationshipDays),
  transactionalDays: String(transactionalDays),
  sampling: String(Math.round(sampling * 1_000) / 10),
  quiet: quietHours !== null,
  from: quietHours?.from ?? 21,
  to: quietHours?.to ?? 8,
})

const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')))

/** Whether a field holds a number within its range. */
export function isWithin(field: Limit, text: string): boolean {
  const value = numberIn(text)
  const [low, high] = ranges[field]
  return value >= low && value <= high
}

/** The policy that the fields say, over the one that holds; null while one of them says nothing. */
export function policyOf(draft: PolicyDraft, before: FatiguePolicy): FatiguePolicy | null {
  const fields = Object.keys(ranges) as Limit[]
  if (fields.some((field) => !isWithin(field, draft[field]))) return null
  return {
    floorHours: numberIn(draft.floorHours),
    relationshipDays: numberIn(draft.relationshipDays),
    metricDays: { ...before.metricDays, nps: numberIn(draft.npsDays) },
    transactionalDays: numberIn(draft.transactionalDays),
    sampling: numberIn(draft.sampling) / 100,
    quietHours: draft.quiet ? { from: draft.from, to: draft.to } : null,
  }
}
