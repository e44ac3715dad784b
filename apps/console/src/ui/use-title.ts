import { useEffect } from 'react'

/** The title of the tab, which a screen reader says on each page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Vigía`
  }, [title])
}
