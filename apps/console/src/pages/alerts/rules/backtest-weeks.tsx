import type { BacktestResult } from '@vigia/contracts/backtests'
import { useCallback, useMemo } from 'react'

import { ChartFrame } from '../../../charts/chart-frame.tsx'
import { WeeksChart } from '../../../charts/lazy.tsx'
import type { DrawnWeek } from '../../../charts/weeks-chart.tsx'
import { useI18n } from '../../../i18n/context.tsx'
import { dateOf } from '../../../i18n/format.ts'

const WEEK_MS = 7 * 86_400_000

/** The weeks as they are drawn: each until the next one begins. */
function drawn(weeks: BacktestResult['weeks']): DrawnWeek[] {
  return weeks.map(({ week, alerts, isWhole }, at) => {
    const [from, next] = [dateOf(week), weeks[at + 1]]
    return { from, to: next ? dateOf(next.week) : new Date(from.getTime() + WEEK_MS), count: alerts, isWhole }
  })
}

export function BacktestWeeks({ result: { weeks, alertsPerWeek } }: { result: BacktestResult }) {
  const { t, format } = useI18n()
  const words = t.rules.test
  const bars = useMemo(() => drawn(weeks), [weeks])
  const tell = useCallback(
    ({ from, count, isWhole }: DrawnWeek) =>
      `${words.week} ${format.day(from)}${isWhole ? '' : ` (${words.partWeek})`}\n${words.alerts}: ${format.number(count, 1)}`,
    [words, format],
  )
  const most = Math.max(...weeks.map(({ alerts }) => alerts))
  const mean = alertsPerWeek?.value ?? 0
  return (
    <div>
      <h3 className="mb-2 text-sm font-semibold">{words.chart}</h3>
      <ChartFrame
        title={words.chart}
        columns={[words.week, words.alerts]}
        rows={weeks.map(({ week, alerts, isWhole }) => [
          isWhole ? format.fullDay(week) : `${format.fullDay(week)} (${words.partWeek})`,
          format.number(alerts, 1),
        ])}
        aside={alertsPerWeek ? words.mean : null}
      >
        <WeeksChart
          weeks={bars}
          mean={alertsPerWeek}
          tell={tell}
          label={words.chartLabel(
            format.number(weeks.length),
            format.number(most, 1),
            format.number(mean, 1),
          )}
        />
      </ChartFrame>
    </div>
  )
}
