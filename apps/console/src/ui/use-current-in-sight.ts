import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** For a row of links that scrolls sideways: the one that leads here is brought into sight, and nothing else moves. */
export function useCurrentInSight<E extends HTMLElement>() {
  const ref = useRef<E>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  useEffect(() => {
    const row = ref.current
    const current = row?.querySelector<HTMLElement>('[aria-current="page"]')
    if (!row || !current) return
    const beyond = current.getBoundingClientRect().right - row.getBoundingClientRect().right
    if (beyond > 0) row.scrollLeft += beyond + current.offsetWidth / 2
  }, [path])
  return ref
}
