import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

import { readKept } from '../preferences/kept.ts'
import type { Pending } from './go-keys.ts'
import { pressed } from './go-keys.ts'

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]') !== null

const isPalette = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey

const isAnythingOpen = () => document.querySelector('[aria-modal=true]') !== null

interface Opens {
  openPalette: () => void
  openHelp: () => void
}

/** Ctrl or Cmd with K everywhere; `?` and `g` with a letter where nobody is writing, unless one-key shortcuts are off. */
export function useShellKeys({ openPalette, openHelp }: Opens): void {
  const navigate = useNavigate()
  const pending = useRef<Pending>({ since: null })

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isPalette(event)) {
        event.preventDefault()
        if (!isAnythingOpen()) openPalette()
        return
      }
      const { key, ctrlKey, metaKey, altKey } = event
      if (ctrlKey || metaKey || altKey || event.defaultPrevented) return
      if (isWriting(event.target) || readKept('shortcuts') === 'off') return
      if (key === '?') {
        // A page may show help of its own first: it hears the same key.
        setTimeout(() => !event.defaultPrevented && !isAnythingOpen() && openHelp())
        return
      }
      const { go, since } = pressed(key, event.timeStamp, pending.current)
      pending.current = { since }
      if (!go) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void navigate({ to: go.to })
    }
    // While capturing, so that `g r` on the cases does not resolve one.
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [navigate, openPalette, openHelp])
}
