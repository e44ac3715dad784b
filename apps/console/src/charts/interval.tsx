interface Props {
  value: number
  low: number
  high: number
  /** The ends of the scale, in the unit of the value. */
  scale: readonly [number, number]
  /** A value to compare with, drawn as a line across. */
  reference?: number | null
  colour?: string
  /** Too few answers to be sure: hollow and grey. */
  grey?: boolean
  /** What it says in words; without it the numbers must stand beside it. */
  label?: string
  className?: string
}

/** An estimate with its interval, small enough for a row of a table: a dot on a line. */
export function Interval({
  value,
  low,
  high,
  scale: [min, max],
  reference = null,
  colour = 'var(--color-accent)',
  grey = false,
  label,
  className = 'h-4 w-full',
}: Props) {
  const at = (x: number) => `${(Math.min(1, Math.max(0, (x - min) / (max - min || 1))) * 96 + 2).toFixed(2)}%`
  const ink = grey ? 'var(--color-muted)' : colour
  return (
    <svg
      className={className}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <line x1="0" x2="100%" y1="50%" y2="50%" stroke="var(--color-line)" />
      {reference !== null && (
        <line
          x1={at(reference)}
          x2={at(reference)}
          y1="0"
          y2="100%"
          stroke="var(--color-edge)"
          strokeDasharray="2 2"
        />
      )}
      <line
        x1={at(low)}
        x2={at(high)}
        y1="50%"
        y2="50%"
        stroke={ink}
        strokeOpacity="0.4"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle
        cx={at(value)}
        cy="50%"
        r="4"
        fill={grey ? 'var(--color-surface)' : ink}
        stroke={grey ? ink : 'var(--color-surface)'}
        strokeWidth="1.5"
      />
    </svg>
  )
}
