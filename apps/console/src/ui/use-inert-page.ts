import { useEffect, useState } from 'react'

/**
 * The page behind a modal is out of reach of pointer, keyboard and screen reader, and does not scroll. Answers what to
 * do at the end: the focus goes back to where it was.
 */
export function useInertPage(): (event: Event) => void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    const page = document.getElementById('root')
    page?.setAttribute('inert', '')
    document.documentElement.classList.add('scroll-locked')
    return () => {
      page?.removeAttribute('inert')
      document.documentElement.classList.remove('scroll-locked')
    }
  }, [])
  return (event) => {
    event.preventDefault()
    if (before instanceof HTMLElement) before.focus()
  }
}
