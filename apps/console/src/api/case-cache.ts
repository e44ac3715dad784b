import type { InfiniteData } from '@tanstack/react-query'
import type { Case, CasePage } from '@vigia/contracts/cases'
import type { CaseStatus } from '@vigia/contracts/vocabulary'

type Pages = InfiniteData<CasePage, string | undefined>

/** A list with the case as it is now; one that no longer belongs to the list leaves it. */
export function listWith(pages: Pages, updated: Case, status: CaseStatus | undefined): Pages {
  const stays = status === undefined || updated.status === status
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.flatMap((item) => (item.id !== updated.id ? [item] : stays ? [updated] : [])),
    })),
  }
}
