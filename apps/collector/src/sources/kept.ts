import type { KeptResponse } from '@vigia/db/sources'
import { isForeignObject, type ForeignResponse } from '@vigia/domain/foreign'

/** A response that came by another tool's protocol, as it is understood from all that is kept of it. */
export type Translate = (kept: KeptResponse) => ForeignResponse

export const keptBody = ({ body }: KeptResponse): Record<string, unknown> => {
  const parsed: unknown = JSON.parse(body)
  return isForeignObject(parsed) ? { ...parsed } : {}
}

/** The signals that it was read as before. */
export const keptSignals = (kept: KeptResponse): string[] => {
  const { signals } = keptBody(kept)
  return Array.isArray(signals) ? signals.map(String) : []
}

/** How much was taken out of its words before they were kept. */
export const redactedOf = (kept: KeptResponse): Record<string, number> => {
  const { redacted } = keptBody(kept)
  return isForeignObject(redacted) ? (redacted as Record<string, number>) : {}
}
