import type { Usage } from '@vigia/contracts/usage'

export interface DayCost {
  day: string
  requests: number
  rowsRead: number
  rowsWritten: number
}

export interface EndpointCost {
  endpoint: string
  requests: number
  rowsRead: number
  rowsWritten: number
}

const sum = (items: readonly Omit<DayCost, 'day'>[]) => ({
  requests: items.reduce((total, { requests }) => total + requests, 0),
  rowsRead: items.reduce((total, { rowsRead }) => total + rowsRead, 0),
  rowsWritten: items.reduce((total, { rowsWritten }) => total + rowsWritten, 0),
})

/** Each day of `days`, oldest first, those without a request as well. */
export const byDay = (items: Usage['items'], days: readonly string[]): DayCost[] => {
  const grouped = Map.groupBy(items, ({ day }) => day)
  return days.map((day) => ({ day, ...sum(grouped.get(day) ?? []) }))
}

/** Each endpoint over all days, the dearest first: a row written costs a thousand read. */
export const byEndpoint = (items: Usage['items']): EndpointCost[] =>
  [...Map.groupBy(items, ({ endpoint }) => endpoint)]
    .map(([endpoint, rows]) => ({ endpoint, ...sum(rows) }))
    .toSorted((a, b) => b.rowsRead + 1_000 * b.rowsWritten - (a.rowsRead + 1_000 * a.rowsWritten))

/** Cloudflare's prices of November 2026 in dollars a million, and what the paid plan includes a month. */
export const prices = {
  rowsRead: { dollars: 0.001, included: 25_000_000_000 },
  rowsWritten: { dollars: 1, included: 50_000_000 },
  requests: { dollars: 0.3, included: 10_000_000 },
} as const

/** What so much comes to in a month of 30 days, in dollars beyond the plan itself, if it goes on like this. */
export function monthlyDollars(total: Omit<DayCost, 'day'>, days: number): number {
  const month = (amount: number) => (amount * 30) / Math.max(1, days)
  const beyond = (kind: keyof typeof prices) =>
    (Math.max(0, month(total[kind]) - prices[kind].included) * prices[kind].dollars) / 1_000_000
  return beyond('rowsRead') + beyond('rowsWritten') + beyond('requests')
}
