import type { ComponentProps } from 'react'
import { lazy, Suspense } from 'react'

import { Skeleton } from '../ui/skeleton.tsx'
import type { RankingChart as Ranking } from './ranking-chart.tsx'
import type { RiskChart as Risk } from './risk-chart.tsx'
import type { TrendChart as Trend } from './trend-chart.tsx'
import type { UsageChart as Usage } from './usage-chart.tsx'

const TrendDrawing = lazy(async () => ({ default: (await import('./trend-chart.tsx')).TrendChart }))
const RankingDrawing = lazy(async () => ({ default: (await import('./ranking-chart.tsx')).RankingChart }))
const RiskDrawing = lazy(async () => ({ default: (await import('./risk-chart.tsx')).RiskChart }))
const UsageDrawing = lazy(async () => ({ default: (await import('./usage-chart.tsx')).UsageChart }))

// The numbers are on screen before the drawing library has come.

export const TrendChart = (props: ComponentProps<typeof Trend>) => (
  <Suspense fallback={<Skeleton className="h-37" />}>
    <TrendDrawing {...props} />
  </Suspense>
)

export const RankingChart = (props: ComponentProps<typeof Ranking>) => (
  <Suspense fallback={<Skeleton className="h-96" />}>
    <RankingDrawing {...props} />
  </Suspense>
)

export const RiskChart = (props: ComponentProps<typeof Risk>) => (
  <Suspense fallback={<Skeleton className="h-72" />}>
    <RiskDrawing {...props} />
  </Suspense>
)

export const UsageChart = (props: ComponentProps<typeof Usage>) => (
  <Suspense fallback={<Skeleton className="h-45" />}>
    <UsageDrawing {...props} />
  </Suspense>
)
