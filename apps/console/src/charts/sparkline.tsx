import { useId } from 'react'

export interface SparkPoint {
  /** Null leaves a gap. */
  value: number | null
  low?: number
  high?: number
}

interface Props {
  points: readonly SparkPoint[]
  /** What it says in words; without it the numbers must stand beside it. */
  label?: string
  colour?: string
  className?: string
}

const [WIDE, HIGH, AIR] = [100, 32, 3]

/** Where each point lies in a box of 100 × 32, on the scale that all points and intervals span. */
export function sparkPaths(points: readonly SparkPoint[]): { line: string; band: string } {
  const reach = points.flatMap(({ value, low, high }) =>
    [value, low, high].filter((x) => typeof x === 'number'),
  )
  const [min, max] = [Math.min(...reach), Math.max(...reach)]
  const x = (index: number) => ((index / Math.max(1, points.length - 1)) * WIDE).toFixed(2)
  const y = (value: number) =>
    (max === min ? HIGH / 2 : HIGH - AIR - ((value - min) / (max - min)) * (HIGH - 2 * AIR)).toFixed(2)

  let line = ''
  const upper: string[] = []
  const lower: string[] = []
  let pen = 'M'
  for (const [index, { value, low, high }] of points.entries()) {
    if (value === null) {
      pen = 'M'
      continue
    }
    line += `${pen}${x(index)} ${y(value)}`
    pen = 'L'
    upper.push(`${x(index)} ${y(high ?? value)}`)
    lower.unshift(`${x(index)} ${y(low ?? value)}`)
  }
  return { line, band: upper.length > 1 ? `M${[...upper, ...lower].join('L')}Z` : '' }
}

/** A course in the space of a word, with its interval as a band; no axis and no library. */
export function Sparkline({ points, label, colour = 'var(--color-accent)', className = 'h-8 w-24' }: Props) {
  const id = useId()
  const told = points.filter(({ value }) => value !== null)
  if (told.length < 2) return <span className={className} aria-hidden="true" />
  const { line, band } = sparkPaths(points)
  return (
    <svg
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      preserveAspectRatio="none"
      className={className}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-labelledby': id })}
    >
      {label !== undefined && <title id={id}>{label}</title>}
      <path d={band} fill={colour} fillOpacity="0.15" />
      <path
        d={line}
        fill="none"
        stroke={colour}
        strokeWidth="1.75"
        vectorEffect="non-scaling-stroke"
        strokeLinejoin="round"
      />
    </svg>
  )
}
