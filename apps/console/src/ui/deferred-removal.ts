import { useSyncExternalStore } from 'react'

import { useRefusal } from '../api/use-refusal.ts'
import { useNotify } from './toast.tsx'

/** As long as the notice with its "undo" is on screen. */
const GRACE_MS = 8_000

let leaving: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

function set(next: ReadonlySet<string>): void {
  leaving = next
  for (const tell of listeners) tell()
}

const hide = (id: string) => set(new Set([...leaving, id]))
const show = (id: string) => set(new Set([...leaving].filter((each) => each !== id)))

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** What was removed on screen and may still be brought back: lists leave these ids out. */
export const useLeaving = (): ReadonlySet<string> => useSyncExternalStore(subscribe, () => leaving)

interface Removal {
  id: string
  /** What the notice says. */
  title: string
  /** Removes it for good; called once nobody undid it. */
  remove: () => Promise<unknown>
}

/**
 * Removes something with a way back: it is gone on screen at once, and for good only when the notice is over. Who closes
 * the page before that has removed nothing, and what the server refuses comes back with the reason.
 */
export function useDeferredRemoval(): (removal: Removal) => void {
  const notify = useNotify()
  const refuse = useRefusal()
  return ({ id, title, remove }) => {
    hide(id)
    const timer = setTimeout(() => {
      remove()
        .catch(refuse)
        .finally(() => show(id))
    }, GRACE_MS)
    notify({
      tone: 'good',
      title,
      undo: () => {
        clearTimeout(timer)
        show(id)
      },
    })
  }
}
