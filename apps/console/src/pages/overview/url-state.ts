import type { Filters } from '../filters.ts'
import { filterNames, parseFilters } from '../filters.ts'
import type { RankMetric } from '../url-state.ts'
import { rankMetrics } from '../url-state.ts'

export interface OverviewSearch extends Filters {
  /** By which metric touchpoints are ranked and drivers are told. */
  rank?: RankMetric
}

export function parseOverview(raw: Record<string, unknown>): OverviewSearch {
  const rank = rankMetrics.find((known) => known === raw['rank'] && known !== 'csat')
  return { ...parseFilters(raw), ...(rank === undefined ? {} : { rank }) }
}

/** What a saved view keeps of the address: text by name. */
export const keptSearch = (search: OverviewSearch): Record<string, string> =>
  Object.fromEntries(
    [...filterNames, 'rank' as const].flatMap((name) => {
      const value = search[name]
      return value === undefined ? [] : [[name, String(value)]]
    }),
  )

/** The same text for the same filters, in whatever order they were written. */
const textOf = (kept: Readonly<Record<string, string>>): string =>
  Object.entries(kept)
    .map(([name, value]) => `${name}=${value}`)
    .toSorted((one, other) => one.localeCompare(other))
    .join('&')

/** Whether a saved view is what the address shows. */
export const isShown = (search: OverviewSearch, saved: Readonly<Record<string, string>>): boolean =>
  textOf(keptSearch(search)) === textOf(keptSearch(parseOverview(saved)))
