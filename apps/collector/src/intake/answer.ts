import type { Analysis, Recorded } from '@vigia/contracts/signals'
import type { SavedSignal } from '@vigia/db/intake'

/** What the caller is told of a signal that stands in the database. */
export const recordedOf = ({ id, status, customerId, experience, analysis }: SavedSignal): Recorded => ({
  id,
  status,
  customerId,
  experience,
  analysis: analysis === null ? null : (JSON.parse(analysis) as Analysis),
})
