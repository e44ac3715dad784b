export interface Click {
  x: number
  y: number
  /** In milliseconds. */
  at: number
}

const CLICKS = 3
const WITHIN_MS = 1_000
const WITHIN_PX = 30

/** Whether the newest of `clicks` is the last of three or more, within a second and within 30 pixels. */
export function isRage(clicks: readonly Click[]): boolean {
  const last = clicks.at(-1)
  if (!last) return false
  const near = clicks.filter(
    ({ x, y, at }) => last.at - at <= WITHIN_MS && Math.hypot(x - last.x, y - last.y) <= WITHIN_PX,
  )
  return near.length >= CLICKS
}
