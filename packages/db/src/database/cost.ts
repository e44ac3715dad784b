/** What the database did for one request or job. */
export interface Cost {
  rowsRead: number
  rowsWritten: number
  roundTrips: number
}

export const noCost = (): Cost => ({ rowsRead: 0, rowsWritten: 0, roundTrips: 0 })

interface Metered {
  meta: { rows_read?: number; rows_written?: number }
}

/** Adds what one round trip of `results` did to `cost`. */
export function count(cost: Cost, results: readonly Metered[]): void {
  cost.roundTrips += 1
  for (const { meta } of results) {
    cost.rowsRead += meta.rows_read ?? 0
    cost.rowsWritten += meta.rows_written ?? 0
  }
}
