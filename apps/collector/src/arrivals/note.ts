import type { Arrival } from '@vigia/contracts/arrivals'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'

/** What became of the parts of one request. */
export type ArrivalNote = Pick<Arrival, 'recorded' | 'duplicates' | 'refused' | 'problems'> & {
  /** What was sent, as it was understood; it is masked before it is kept. */
  body?: unknown
}

/** Says what became of a request whose answer does not tell it, as other systems' answers do. */
export function noteArrival(c: Context<AppEnv>, note: Partial<ArrivalNote>): void {
  c.set('arrival', { ...c.get('arrival'), ...note })
}
