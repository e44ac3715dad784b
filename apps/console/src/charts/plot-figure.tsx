import type { PlotOptions } from '@observablehq/plot'
import { plot } from '@observablehq/plot'
import { useEffect, useRef, useState } from 'react'

interface Props {
  /** What a screen reader says in the place of the drawing. */
  label: string
  height: number
  /** Made anew when its identity changes, so keep it in `useCallback`. */
  draw: (width: number) => PlotOptions
  testId?: string
  /** Gets each new drawing, to read its scales. Keep it in `useCallback`. */
  onDrawn?: (drawing: ReturnType<typeof plot>) => void
}

const useWidth = () => {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!box.current) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return [box, width] as const
}

/** A drawing as wide as its place. Plot's own style sheet is left out: the content policy would refuse it. */
export function PlotFigure({ label, height, draw, testId, onDrawn }: Props) {
  const [box, width] = useWidth()

  useEffect(() => {
    if (!box.current || width === 0) return
    const drawing = plot({ ...draw(width), width, height, className: 'plot' })
    for (const sheet of drawing.querySelectorAll('style')) sheet.remove()
    drawing.setAttribute('aria-hidden', 'true')
    box.current.replaceChildren(drawing)
    onDrawn?.(drawing)
  }, [box, width, height, draw, onDrawn])

  return (
    <div
      ref={box}
      role="img"
      aria-label={label}
      className="w-full"
      style={{ minHeight: height }}
      data-testid={testId}
    />
  )
}
