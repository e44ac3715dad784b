import { readKept, writeKept } from '../../preferences/kept.ts'

const MOST = 5

/** Ids of the commands that were chosen last, the newest first. */
export const recentIds = (): string[] => (readKept('recent') ?? '').split('\n').filter(Boolean)

/** The list with one more in front, none twice and no more than five. */
export const withRecent = (ids: readonly string[], id: string): string[] =>
  [id, ...ids.filter((other) => other !== id)].slice(0, MOST)

/** Only commands that are always there are kept: names of customers stay out of the browser's storage. */
export const keepRecent = (id: string): void => writeKept('recent', withRecent(recentIds(), id).join('\n'))
