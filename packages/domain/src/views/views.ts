/** How many views an organization may keep: a list that a person can still read. */
export const mostViews = 100

/** Names that people take for the same: whatever their case, their spaces and how their accents are written. */
export const viewKey = (name: string): string =>
  name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Whether a view may be saved beside those with `ids`: one that is there already is replaced. */
export const mayAddView = (ids: readonly string[], id: string): boolean =>
  ids.includes(id) || ids.length < mostViews
