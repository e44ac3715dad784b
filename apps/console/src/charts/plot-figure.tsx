import type { PlotOptions } from '@observablehq/plot'
import { plot } from '@observablehq/plot'
import { useEffect } from 'react'

import { useWidth } from '../ui/use-width.ts'

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

/** A drawing as wide as its place. Plot's own style sheet is left out: the content policy would refuse it. */
export function PlotFigure({ label, height, draw, testId, onDrawn }: Props) {
  const [box, width] = useWidth<HTMLDivElement>()

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
