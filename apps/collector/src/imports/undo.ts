import { databaseFor, directoryFor, type Store } from '@vigia/db/database'
import { importsToUndo, moveImport, undoPage } from '@vigia/db/imports'

import type { Task } from '../scheduled.ts'

const PAGE = 500
/** What is left after so many pages waits for the next minute. */
const MOST_PAGES = 60

/** Takes an import back as far as one run goes. */
export async function undoSome(store: Store, id: string, now: Date): Promise<number> {
  let gone = 0
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const went = await undoPage(store, id, PAGE)
    gone += went
    if (went > 0) continue
    await moveImport(store, id, ['undoing'], 'undone', now)
    break
  }
  return gone
}

/** Goes on with the imports that are being taken back. */
export const undoImports: Task = {
  name: 'imports',
  async run(env, now, cost) {
    let undone = 0
    for (const { organizationId, id } of await importsToUndo(directoryFor(env, cost)))
      undone += await undoSome(databaseFor(env, organizationId, cost), id, now)
    return { undone }
  },
}
