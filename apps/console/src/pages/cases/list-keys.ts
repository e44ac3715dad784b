/** Where j and k lead from a row; from none, to the first. Null for a key that does not move. */
export function rowAfter(key: string, row: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'j') return Math.min(row + 1, count - 1)
  if (key === 'k') return Math.max(row - 1, 0)
  return null
}

interface Pressed {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  target: EventTarget | null
}

/** A single key is a shortcut only where nobody is writing. */
export function isShortcut({ altKey, ctrlKey, metaKey, target }: Pressed): boolean {
  if (altKey || ctrlKey || metaKey) return false
  return !(
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role=dialog]')
  )
}
