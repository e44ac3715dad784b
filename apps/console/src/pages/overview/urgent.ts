interface Waiting {
  overdue: boolean
  dueAt: string | null
  openedAt: string
}

/** What is overdue the longest first, then what is due next, then what has no deadline, the newest first. */
export const mostUrgent = <T extends Waiting>(cases: readonly T[]): T[] =>
  cases.toSorted((a, b) => {
    if (a.dueAt !== null && b.dueAt !== null) return a.dueAt.localeCompare(b.dueAt)
    if (a.dueAt !== null || b.dueAt !== null) return a.dueAt === null ? 1 : -1
    return b.openedAt.localeCompare(a.openedAt)
  })
