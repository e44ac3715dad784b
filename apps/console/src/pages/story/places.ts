import type { Step } from '../../charts/steps.ts'

/** The id of a signal's place in the timeline. */
export const placeOf = (id: string): string => `step-${id}`

const CURVE = 'curve'

const behavior = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'

/** Brings a step of the curve into sight in the timeline, and the keyboard with it. */
export function goToStep({ items }: Step): void {
  const place = items.map(({ id }) => document.getElementById(placeOf(id))).find((found) => found !== null)
  place?.scrollIntoView({ block: 'center', behavior: behavior() })
  place?.focus({ preventScroll: true })
}

export const goToCurve = (): void =>
  document.getElementById(CURVE)?.scrollIntoView({ block: 'start', behavior: behavior() })
