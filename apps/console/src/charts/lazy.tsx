import type { ComponentType } from 'react'
import { lazy, Suspense, useState } from 'react'

import { Skeleton } from '../ui/skeleton.tsx'

/**
 * A drawing whose code comes after the page: the numbers are on screen before the drawing library has come. What is here
 * already is drawn at once, without the 300 ms for which React keeps whatever it once put in the place of something.
 */
function arriving<P extends object>(load: () => Promise<ComponentType<P>>, place: string) {
  let here: ComponentType<P> | null = null
  const arrive = async () => {
    here = await load()
    return { default: here }
  }
  const Later = lazy(arrive)
  function Drawing(props: P) {
    const [Now] = useState(() => here)
    if (Now) return <Now {...props} />
    return (
      <Suspense fallback={<Skeleton className={place} />}>
        <Later {...props} />
      </Suspense>
    )
  }
  // Where it does not come now, the drawing itself asks again, and says so.
  return Object.assign(Drawing, { preload: () => void arrive().catch(() => undefined) })
}

export const TrendChart = arriving(async () => (await import('./trend-chart.tsx')).TrendChart, 'h-37')
export const RankingChart = arriving(async () => (await import('./ranking-chart.tsx')).RankingChart, 'h-96')
export const RiskChart = arriving(async () => (await import('./risk-chart.tsx')).RiskChart, 'h-72')
export const UsageChart = arriving(async () => (await import('./usage-chart.tsx')).UsageChart, 'h-45')
export const WeeksChart = arriving(async () => (await import('./weeks-chart.tsx')).WeeksChart, 'h-48')
