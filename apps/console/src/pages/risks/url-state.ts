import type { RiskTier } from '../url-state.ts'
import { riskTiers } from '../url-state.ts'

export const riskOrders = ['savable', 'probability'] as const
export type RiskOrder = (typeof riskOrders)[number]

/** Whom the list is about and what comes first; what is the default is not in the address. */
export interface RisksView {
  tier?: RiskTier
  segment?: string
  issue?: 'open'
  case?: 'none' | 'open'
  order?: 'probability'
}

const LONGEST = 200

const textOf = (raw: unknown): string =>
  typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim().slice(0, LONGEST) : ''

export function parseRisksView(raw: Record<string, unknown>): RisksView {
  const tier = riskTiers.find((known) => known === raw['tier'])
  const segment = textOf(raw['segment'])
  const about = raw['case']
  return {
    ...(tier ? { tier } : {}),
    ...(segment ? { segment } : {}),
    ...(raw['issue'] === 'open' ? { issue: 'open' as const } : {}),
    ...(about === 'none' || about === 'open' ? { case: about } : {}),
    ...(raw['order'] === 'probability' ? { order: 'probability' as const } : {}),
  }
}

/** The list as the API is asked for it. */
export function riskFilterOf({ order, ...scope }: RisksView) {
  return { scope: scopeOf(scope), order: order ?? ('savable' as const) }
}

/** Without a tier of its own the list begins at `watch`. */
const scopeOf = (scope: Omit<RisksView, 'order'>) =>
  scope.tier ? scope : { ...scope, atLeast: 'watch' as const }

export const isFiltered = ({ order: _, ...scope }: RisksView): boolean => Object.keys(scope).length > 0
