import { classes } from './classes.ts'
import type { Feeling } from './experience.ts'

const looks: Record<Feeling, { ink: string; shape: string }> = {
  good: { ink: 'fill-good', shape: 'M6 1.5 11 10.5H1z' },
  mixed: { ink: 'fill-edge', shape: 'M6 1 11 6 6 11 1 6z' },
  bad: { ink: 'fill-bad', shape: 'M6 10.5 1 1.5h10z' },
}

/** Up, level or down: the shape says it without the colour. Its words must stand beside it, or be its label. */
export function MoodMark({
  feeling,
  label,
  className,
}: {
  feeling: Feeling
  label?: string
  className?: string
}) {
  const { ink, shape } = looks[feeling]
  return (
    <svg
      viewBox="0 0 12 12"
      className={classes('size-2.5 shrink-0', ink, className)}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={shape} />
    </svg>
  )
}
