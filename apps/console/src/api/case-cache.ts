import type { InfiniteData } from '@tanstack/react-query'
import type { Input } from '@vigia/client'
import type { Case, CasePage } from '@vigia/contracts/cases'

export type CasePages = InfiniteData<CasePage, string | undefined>

/** What a list of cases was asked for by. */
export type CaseFilter = Omit<NonNullable<Input<'listCases'>['query']>, 'limit' | 'cursor'>

/** Whether a case as it is now is still of a list. A name that was searched for does not change by acting. */
function belongs({ status, managerId, tier, overdue }: CaseFilter, of: Case): boolean {
  if (status === 'unresolved' && of.status === 'resolved') return false
  if (status !== undefined && status !== 'unresolved' && of.status !== status) return false
  if (managerId === 'none' ? of.assignee !== null : managerId !== undefined && of.managerId !== managerId)
    return false
  if (overdue === 'true' && !of.overdue) return false
  return tier === undefined || of.tier === tier
}

/** A list with the case as it is now; one that no longer belongs to the list leaves it. */
export const listWith = (pages: CasePages, updated: Case, asked: CaseFilter): CasePages => ({
  ...pages,
  pages: pages.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((item) =>
      item.id !== updated.id ? [item] : belongs(asked, updated) ? [updated] : [],
    ),
  })),
})
