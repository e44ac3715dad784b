import type { Case } from '@vigia/contracts/cases'

/** A customer waits until somebody has been in touch; then the case waits, for what comes of it. */
export const isWaiting = ({ status }: Pick<Case, 'status'>): boolean =>
  status === 'open' || status === 'acknowledged'

export const waitingOf = (counts: { open: number; acknowledged: number }): number =>
  counts.open + counts.acknowledged
