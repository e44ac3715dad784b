import type { ComponentProps } from 'react'
import { lazy, Suspense } from 'react'

import type { LearningChart as Learning } from '../../charts/learning-chart.tsx'
import type { ReliabilityChart as Reliability } from '../../charts/reliability-chart.tsx'
import type { WeightsChart as Weights } from '../../charts/weights-chart.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

const ReliabilityDrawing = lazy(async () => ({
  default: (await import('../../charts/reliability-chart.tsx')).ReliabilityChart,
}))
const LearningDrawing = lazy(async () => ({
  default: (await import('../../charts/learning-chart.tsx')).LearningChart,
}))
const WeightsDrawing = lazy(async () => ({
  default: (await import('../../charts/weights-chart.tsx')).WeightsChart,
}))

export const ReliabilityChart = (props: ComponentProps<typeof Reliability>) => (
  <Suspense fallback={<Skeleton className="h-75" />}>
    <ReliabilityDrawing {...props} />
  </Suspense>
)

export const LearningChart = (props: ComponentProps<typeof Learning>) => (
  <Suspense fallback={<Skeleton className="h-55" />}>
    <LearningDrawing {...props} />
  </Suspense>
)

export const WeightsChart = (props: ComponentProps<typeof Weights>) => (
  <Suspense fallback={<Skeleton className="h-96" />}>
    <WeightsDrawing {...props} />
  </Suspense>
)
