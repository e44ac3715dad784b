/** What is edited, with all that can be undone and done again. */
export interface History<T> {
  past: readonly T[]
  present: T
  future: readonly T[]
  /** What the last change was of: typing on in the same field is one change. */
  tag: string | null
}

const MOST = 100

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [], tag: null })

/** A change; of the same `tag` as the one before it, it goes on with that one. */
export function change<T>(history: History<T>, next: T, tag: string | null): History<T> {
  if (next === history.present) return history
  if (tag !== null && tag === history.tag && history.past.length > 0)
    return { ...history, present: next, future: [] }
  return { past: [...history.past, history.present].slice(-MOST), present: next, future: [], tag }
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    tag: null,
  }
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...rest] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future: rest, tag: null }
}
