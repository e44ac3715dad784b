import { useEffect, useRef } from 'react'

import { readKept } from '../../preferences/kept.ts'
import { inboxKey, type InboxKey } from './list-keys.ts'

/** Hears the keys of the inbox, unless one-key shortcuts are off. `on` may change with each rendering. */
export function useInboxKeys(on: (key: InboxKey) => void): void {
  const latest = useRef(on)
  useEffect(() => {
    latest.current = on
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || readKept('shortcuts') === 'off') return
      if (document.querySelector('[aria-modal=true]')) return
      const key = inboxKey(event)
      if (key === null) return
      event.preventDefault()
      latest.current(key)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
