import { isRage, type Click } from './rage.ts'

/** Something on a page that stood in a customer's way. */
export interface Friction {
  cause: 'rage_click' | 'slow_page' | 'failed_request'
  /** 0 neutral to 1 the worst. */
  severity: number
  measures: Record<string, number>
}

const MOST_A_PAGE = 5
const SLOW_MS = 4_000

/** Tells what stands in the way on this page, five times at most: rage clicks, a slow page, failed requests. */
export function watchFriction(told: (friction: Friction) => void): void {
  let count = 0
  const tell = (cause: Friction['cause'], severity: number, measures: Record<string, number> = {}) => {
    count += 1
    if (count <= MOST_A_PAGE) told({ cause, severity, measures })
  }
  let clicks: Click[] = []
  addEventListener('click', ({ clientX: x, clientY: y, timeStamp: at }) => {
    clicks = [...clicks.slice(-4), { x, y, at }]
    if (!isRage(clicks)) return
    clicks = []
    tell('rage_click', 0.4)
  })
  addEventListener('load', () =>
    setTimeout(() => {
      const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      if (page && page.duration > SLOW_MS) tell('slow_page', 0.3, { loadMs: Math.round(page.duration) })
    }),
  )
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[])
      if (entry.responseStatus >= 500 && new URL(entry.name).origin === location.origin)
        tell('failed_request', 0.5, { status: entry.responseStatus })
  }).observe({ type: 'resource', buffered: true })
}
