import { useEffect } from 'react'

import type { Editor } from './use-editor.ts'

/** Ctrl-Z and Ctrl-Shift-Z (or Ctrl-Y) over the whole survey: a field alone knows only its own last words. */
export function useUndoKeys({ undo, redo }: Editor): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [undo, redo])
}
