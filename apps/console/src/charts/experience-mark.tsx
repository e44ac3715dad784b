import { experienceColour } from './experience-scale.ts'

export interface MarkedExperience {
  value: number | null
  interval: { low: number; high: number } | null
  sufficient: boolean
}

interface Props {
  experience: MarkedExperience | null
  x: number
  y: number
  r: number
}

const RING = 4

/**
 * An experience as a disc of its colour. The ring is its interval: the left half how bad, the right half how good it may
 * be. Without enough to tell it is hollow and dashed.
 */
export function ExperienceMark({ experience, x, y, r }: Props) {
  if (!experience?.sufficient || experience.value === null || !experience.interval) {
    return (
      <circle
        cx={x}
        cy={y}
        r={r}
        fill={experience?.value == null ? 'var(--color-surface)' : experienceColour(experience.value)}
        fillOpacity={experience?.value == null ? 1 : 0.35}
        stroke="var(--color-edge)"
        strokeWidth={1.5}
        strokeDasharray="3 3"
      />
    )
  }
  const { low, high } = experience.interval
  const outer = r + RING / 2 + 1
  const half = (sweep: 0 | 1) => `M${x} ${y - outer}A${outer} ${outer} 0 0 ${sweep} ${x} ${y + outer}`
  return (
    <>
      <circle cx={x} cy={y} r={r + RING + 2.5} fill="var(--color-surface)" />
      <path d={half(0)} fill="none" stroke={experienceColour(low)} strokeWidth={RING} />
      <path d={half(1)} fill="none" stroke={experienceColour(high)} strokeWidth={RING} />
      <circle
        cx={x}
        cy={y}
        r={r}
        fill={experienceColour(experience.value)}
        stroke="var(--color-surface)"
        strokeWidth={1.5}
      />
    </>
  )
}
