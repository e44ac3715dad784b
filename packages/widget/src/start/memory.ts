import type { Shelf } from '../outbox/index.ts'
import type { Settings } from '../page/index.ts'

const NAME = 'vigia.id'

/** The storage that the page allows; null for none. */
export function shelfOf(storage: Settings['storage']): Shelf | null {
  try {
    if (storage === 'local') return localStorage
    return storage === 'session' ? sessionStorage : null
  } catch {
    return null
  }
}

/** The visitor's anonymous id. It is kept only once `keep` is called: when they were really asked something. */
export function anonymousId(shelf: Shelf | null) {
  const known = shelf?.getItem(NAME)
  const id = known ?? crypto.randomUUID()
  return {
    id,
    keep: () => {
      if (!known) shelf?.setItem(NAME, id)
    },
  }
}
