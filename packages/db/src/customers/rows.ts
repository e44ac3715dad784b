import type { Identity } from '@vigia/domain/signals'
import { sql } from 'drizzle-orm'

/** A customer's risk as last assessed. */
export interface CustomerRisk {
  probability: number
  tier: 'none' | 'watch' | 'alert' | 'critical'
  /** When they left; null for who is still here. */
  leftAt: Date | null
  reasons: { code: string; contribution: number; points?: number; text: { es: string; en: string } }[]
  assessedAt: Date
  modelVersion: string
}

export interface CustomerRecord {
  id: string
  name: string | null
  segment: string | null
  /** As the organization told it, else as the risk was last assessed with. */
  value: number | null
  identities: Identity[]
  traits: Record<string, string | number | boolean | null>
  createdAt: Date
  lastSeenAt: Date | null
  risk: CustomerRisk | null
}

/** Of customers `c` and their risks `r`. */
export const customerColumns = sql`c.id, c.name, nullif(c.segment, '') AS segment, coalesce(c.value, r.value) AS value,
  c.identities, c.traits, c.created_at AS createdAt, r.last_seen_at AS lastSeenAt, r.probability, r.tier, r.left_at AS leftAt, r.reasons, r.assessed_at AS assessedAt,
  r.model_version AS modelVersion`

interface StoredCustomer {
  id: string
  name: string | null
  segment: string | null
  value: number | null
  identities: string
  traits: string
  createdAt: number
  lastSeenAt: number | null
  probability: number | null
  tier: CustomerRisk['tier']
  leftAt: number | null
  reasons: string
  assessedAt: number
  modelVersion: string
}

/** The customer that a row of {@link customerColumns} tells. */
export function customerFrom(row: Record<string, unknown>): CustomerRecord {
  const { id, name, segment, value, identities, traits, createdAt, lastSeenAt, ...risk } =
    row as unknown as StoredCustomer
  const { probability, tier, leftAt, reasons, assessedAt, modelVersion } = risk
  return {
    id,
    name,
    segment,
    value,
    identities: JSON.parse(identities) as Identity[],
    traits: JSON.parse(traits) as CustomerRecord['traits'],
    createdAt: new Date(createdAt),
    lastSeenAt: lastSeenAt === null ? null : new Date(lastSeenAt),
    risk:
      probability === null
        ? null
        : {
            probability,
            tier,
            leftAt: leftAt === null ? null : new Date(leftAt),
            reasons: JSON.parse(reasons) as CustomerRisk['reasons'],
            assessedAt: new Date(assessedAt),
            modelVersion,
          },
  }
}
