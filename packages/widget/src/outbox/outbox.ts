/** The part of a browser's storage that is used; none where a page forbids it. */
export interface Shelf {
  getItem: (name: string) => string | null
  setItem: (name: string, value: string) => void
}

export interface Parcel {
  path: string
  body: Record<string, unknown>
}

/** What became of sending: done, dropped for good, or to be tried again after so many milliseconds. */
export type Sent = 'done' | 'dropped' | number

const NAME = 'vigia.outbox'
const MOST = 50
const FIRST_MS = 1_000
const LONGEST_MS = 60_000

/** How an answer to a request is to be taken: a network failure has no status. */
export function fateOf(status: number | null, retryAfter: string | null, attempt: number): Sent {
  if (status !== null && status < 400) return 'done'
  if (status !== null && status < 500 && status !== 408 && status !== 429) return 'dropped'
  const seconds = Number(retryAfter)
  return seconds > 0 ? seconds * 1_000 : Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt)
}

/**
 * Keeps what is to be sent until it was: over failures, reloads and closed tabs. A parcel of the same name replaces the
 * one that waits, since it tells all that came before; whoever gets it twice knows it by its own id.
 */
export function createOutbox(
  shelf: Shelf | null,
  send: (parcel: Parcel, attempt: number) => Promise<Sent>,
  wait: (ms: number) => Promise<void>,
) {
  let memory = '{}'
  const read = (): Record<string, Parcel> => {
    try {
      return JSON.parse(shelf?.getItem(NAME) ?? memory) as Record<string, Parcel>
    } catch {
      return {}
    }
  }
  const write = (parcels: Record<string, Parcel>) => {
    memory = JSON.stringify(parcels)
    try {
      shelf?.setItem(NAME, memory)
    } catch {
      // A full or forbidden storage: what is in memory is still sent.
    }
  }
  let running: Promise<void> | null = null

  const run = async () => {
    for (let attempt = 0; ;) {
      const [entry] = Object.entries(read())
      if (!entry) return
      const [name, parcel] = entry
      const sent = await send(parcel, attempt)
      if (typeof sent === 'number') {
        attempt += 1
        await wait(sent)
        continue
      }
      attempt = 0
      const { [name]: current, ...rest } = read()
      const isNewer = current && JSON.stringify(current) !== JSON.stringify(parcel)
      write(isNewer ? { ...rest, [name]: current } : rest)
    }
  }
  const flush = (): Promise<void> =>
    (running ??= run().finally(() => {
      running = null
    }))
  return {
    put(name: string, parcel: Parcel): Promise<void> {
      const { [name]: _, ...others } = read()
      write(Object.fromEntries([...Object.entries(others), [name, parcel] as const].slice(-MOST)))
      return flush()
    },
    flush,
    size: () => Object.keys(read()).length,
  }
}

export type Outbox = ReturnType<typeof createOutbox>
