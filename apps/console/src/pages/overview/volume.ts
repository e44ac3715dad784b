import type { MetricAnswer } from '@vigia/contracts/metrics'

type Counted = Pick<MetricAnswer, 'n'> & {
  comparison?: { n: number } | undefined
  series?: readonly { n: number }[] | undefined
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/** Answers of several metrics together: now, before (null where nothing was compared), and over time. */
export function counted(answers: readonly Counted[]): {
  now: number
  before: number | null
  course: number[]
} {
  const compared = answers.flatMap(({ comparison }) => (comparison ? [comparison.n] : []))
  const length = Math.max(0, ...answers.map(({ series }) => series?.length ?? 0))
  return {
    now: sum(answers.map(({ n }) => n)),
    before: compared.length === 0 ? null : sum(compared),
    course: Array.from({ length }, (_, i) => sum(answers.map(({ series }) => series?.[i]?.n ?? 0))),
  }
}
