import { useWindowVirtualizer } from '@tanstack/react-virtual'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'

interface Props<T> {
  label: string
  items: readonly T[]
  keyOf: (item: T) => string
  /** The usual height of a row in pixels; each is measured once it is drawn. */
  estimate: number
  /** Pixels between rows. */
  gap?: number
  render: (item: T, index: number) => ReactNode
  /** Called when the last rows come into sight, to load more. */
  onEnd?: () => void
}

/** A list of any length that scrolls with the page: only the rows near the window are in the document. */
export function VirtualList<T>({ label, items, keyOf, estimate, gap = 0, render, onEnd }: Props<T>) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useEffect(() => {
    if (list.current) setTop(list.current.getBoundingClientRect().top + window.scrollY)
  }, [items.length])

  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    gap,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? -1
  useEffect(() => {
    if (items.length > 0 && last >= items.length - 5) onEnd?.()
  }, [last, items.length, onEnd])

  return (
    <ul ref={list} aria-label={label} className="relative" style={{ height: rows.getTotalSize() }}>
      {shown.map(({ key, index, start }) => {
        const item = items[index]
        return item === undefined ? null : (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {render(item, index)}
          </li>
        )
      })}
    </ul>
  )
}
