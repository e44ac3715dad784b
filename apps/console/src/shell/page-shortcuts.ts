import { useEffect, useSyncExternalStore } from 'react'

export interface Shortcut {
  /** One cap each, pressed together or one after the other. */
  keys: readonly string[]
  does: string
}

export interface ShortcutGroup {
  title: string
  shortcuts: readonly Shortcut[]
}

let groups: readonly ShortcutGroup[] = []
const listeners = new Set<() => void>()
const change = (next: readonly ShortcutGroup[]) => {
  groups = next
  for (const tell of listeners) tell()
}
const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** The keys that the page on screen hears, listed by `?` above those that work everywhere. Keep `group` stable. */
export function usePageShortcuts(group: ShortcutGroup): void {
  useEffect(() => {
    change([...groups, group])
    return () => change(groups.filter((other) => other !== group))
  }, [group])
}

export const useShortcutGroups = (): readonly ShortcutGroup[] => useSyncExternalStore(subscribe, () => groups)
