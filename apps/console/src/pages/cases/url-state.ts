import type { CaseStatus, Tier } from '@vigia/contracts/vocabulary'

import type { CaseFilter } from '../../api/case-cache.ts'

export const statusFilters = [
  'open',
  'acknowledged',
  'contacted',
  'resolved',
] as const satisfies readonly CaseStatus[]
export const tierFilters = ['critical', 'alert', 'watch'] as const satisfies readonly Tier[]

export interface CasesSearch {
  status?: (typeof statusFilters)[number]
  tier?: (typeof tierFilters)[number]
  /** A manager's id, `me`, or `none`. */
  owner?: string
  overdue?: true
  order?: 'newest'
  query?: string
  /** The case that is open beside the list. */
  case?: string
}

type Raw = Record<string, unknown>

const oneOf = <T>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((candidate) => candidate === value)

const textOf = (value: unknown, longest: number): string | undefined => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' ? undefined : text.slice(0, longest)
}

const idOf = (value: unknown, form: RegExp): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined

/** What the address says of the inbox; whatever is not valid, or is the default, is left out. */
export function parseCases(raw: Raw): CasesSearch {
  const found = {
    status: oneOf(statusFilters, raw['status']),
    tier: oneOf(tierFilters, raw['tier']),
    owner: idOf(raw['owner'], /^(me|none|mgr_\w{1,60})$/),
    overdue: raw['overdue'] === true || raw['overdue'] === 'true' ? true : undefined,
    order: oneOf(['newest'] as const, raw['order']),
    query: textOf(raw['query'], 200),
    case: idOf(raw['case'], /^cas_\w{1,60}$/),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** What the API is asked for; `me` is the manager who looks, or nobody's list where that is not known. */
export function filterOf(search: CasesSearch, me: string | null): CaseFilter {
  const { status = 'unresolved', tier, owner, overdue, order = 'due', query } = search
  const managerId = owner === 'me' ? (me ?? 'mgr_unknown') : owner
  return {
    status,
    order: status === 'resolved' ? 'newest' : order,
    ...(tier ? { tier } : {}),
    ...(managerId ? { managerId } : {}),
    ...(overdue ? { overdue: 'true' as const } : {}),
    ...(query ? { query } : {}),
  }
}
