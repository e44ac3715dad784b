import { useEffect, useState } from 'react'

import { readKept, writeKept } from './kept.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const dark = matchMedia('(prefers-color-scheme: dark)')

const keptTheme = (): Theme => themes.find((theme) => theme === readKept('theme')) ?? 'system'

const apply = (theme: Theme): void => {
  const shown = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  document.documentElement.dataset['theme'] = shown
}

/** The chosen theme; `system` follows the system while the page is open. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(keptTheme)

  useEffect(() => {
    const follow = () => apply(theme)
    follow()
    dark.addEventListener('change', follow)
    return () => dark.removeEventListener('change', follow)
  }, [theme])

  const choose = (next: Theme) => {
    writeKept('theme', next === 'system' ? null : next)
    setTheme(next)
  }
  return [theme, choose]
}
