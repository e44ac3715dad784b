import type { RefObject } from 'react'
import { useEffect } from 'react'

import { isShortcut, rowAfter } from './list-keys.ts'

const ROW = '[data-row]'

/** j and k walk the rows of a list, ? asks for help. What acts on a row is heard by the row itself. */
export function useListKeys(list: RefObject<HTMLElement | null>, enabled: boolean, onHelp: () => void): void {
  useEffect(() => {
    if (!enabled) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      if (event.key === '?') return onHelp()
      const rows = [...(list.current?.querySelectorAll<HTMLElement>(ROW) ?? [])]
      const here = rows.findIndex((row) => row.contains(document.activeElement))
      const next = rowAfter(event.key, here, rows.length)
      if (next === null) return
      event.preventDefault()
      rows[next]?.querySelector<HTMLElement>('a')?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [list, enabled, onHelp])
}
