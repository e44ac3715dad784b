/** Somebody at a console, and the case that is open there. */
export interface Viewer {
  person: { id: string; name: string }
  caseId: string | null
}

export interface Presence {
  id: string
  name: string
  caseId: string
}

/** Who looks at which case: each person once for each case, however many windows are open, by name. */
export function presenceOf(viewers: readonly Viewer[]): Presence[] {
  const present = new Map<string, Presence>()
  for (const { person, caseId } of viewers) {
    if (caseId !== null && person.name !== '') present.set(`${caseId} ${person.id}`, { ...person, caseId })
  }
  return [...present.values()].toSorted(
    (a, b) => a.name.localeCompare(b.name) || a.caseId.localeCompare(b.caseId) || a.id.localeCompare(b.id),
  )
}
