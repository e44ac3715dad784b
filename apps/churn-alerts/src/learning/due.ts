import type { Store } from '@vigia/db/database'
import { makeDue } from '@vigia/db/learning'

const PAGE = 5_000
const PAGES = 20

/**
 * Makes everybody due whose risk was told before `since` (milliseconds): the sweep takes them a page at a time. At most
 * 100,000 at once, at two rows written each; whoever is left is found again, since nobody is made due twice.
 */
export async function lookAtAllAgain(store: Store, since: number, now: Date): Promise<void> {
  let after: string | null = ''
  for (let page = 0; page < PAGES && after !== null; page += 1)
    after = await makeDue(store, { since, after, size: PAGE }, now)
}
