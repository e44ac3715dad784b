import { useSyncExternalStore } from 'react'

import { readKept, writeKept } from './kept.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const dark = matchMedia('(prefers-color-scheme: dark)')

let theme: Theme = themes.find((known) => known === readKept('theme')) ?? 'system'
const listeners = new Set<() => void>()

const apply = (): void => {
  const shown = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  document.documentElement.dataset['theme'] = shown
}

const choose = (next: Theme): void => {
  writeKept('theme', next === 'system' ? null : next)
  theme = next
  apply()
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void) => {
  if (listeners.size === 0) dark.addEventListener('change', apply)
  listeners.add(tell)
  apply()
  return () => {
    listeners.delete(tell)
    if (listeners.size === 0) dark.removeEventListener('change', apply)
  }
}

/** The chosen theme, the same wherever it is asked; `system` follows the system while the page is open. */
export const useTheme = (): [Theme, (theme: Theme) => void] => [
  useSyncExternalStore(subscribe, () => theme),
  choose,
]
