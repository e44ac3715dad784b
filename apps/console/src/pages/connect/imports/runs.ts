import type { Client } from '@vigia/client'
import type { Import } from '@vigia/contracts/imports'
import { useSyncExternalStore } from 'react'

import { transfer } from './transfer.ts'

interface Run {
  content: Blob
  stop: AbortController
  /** What broke it off, if something did. */
  error: unknown
  isSending: boolean
}

/** Files on their way, outside any page: whoever looks elsewhere meanwhile loses nothing. */
const runs = new Map<string, Run>()
const listeners = new Set<() => void>()

const changed = (id: string, run: Run) => {
  runs.set(id, { ...run })
  for (const listener of listeners) listener()
}

const warn = (event: BeforeUnloadEvent) => event.preventDefault()

/** Sends `content` for this import from where it stands; `onProgress` is told after each piece. */
export async function sendFile(
  client: Client,
  told: Import,
  content: Blob,
  onProgress: (at: Import) => void,
): Promise<void> {
  const run: Run = { content, stop: new AbortController(), error: null, isSending: true }
  changed(told.id, run)
  window.addEventListener('beforeunload', warn)
  try {
    onProgress(await transfer(client, told, content, { onProgress, signal: run.stop.signal }))
  } catch (err) {
    run.error = run.stop.signal.aborted ? null : err
  } finally {
    run.isSending = false
    changed(told.id, run)
    if (![...runs.values()].some(({ isSending }) => isSending))
      window.removeEventListener('beforeunload', warn)
  }
}

export const stopSending = (id: string): void => runs.get(id)?.stop.abort()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What this tab knows of an import's file; undefined where the file has to be chosen again. */
export const useRun = (id: string): Run | undefined => useSyncExternalStore(subscribe, () => runs.get(id))
