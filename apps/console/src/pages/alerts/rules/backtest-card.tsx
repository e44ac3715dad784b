import type { Backtest } from '@vigia/contracts/backtests'
import { FlaskConical, RotateCw } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { useCan } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { BacktestResult } from './backtest-result.tsx'
import type { useBacktest } from './use-backtest.ts'

/** What a rule would have done, drawn before it does anything. */
export function BacktestCard({ trial }: { trial: ReturnType<typeof useBacktest> }) {
  const { t } = useI18n()
  const words = t.rules.test
  const mayTest = useCan('rules:manage')
  const { test, isCurrent, start, isStarting, cancel, isCancelling } = trial
  if (test === null && !mayTest) return null
  const isRunning = test?.status === 'running' && isCurrent
  return (
    <Card
      aria-labelledby="backtest"
      className="p-5 sm:p-6"
      data-testid="backtest"
      data-status={test?.status ?? 'none'}
    >
      <SectionHeading id="backtest" title={words.title} intro={words.intro}>
        {!mayTest ? null : isRunning ? (
          <Button size="small" disabled={isCancelling} onClick={() => cancel(test.id)}>
            {words.cancel}
          </Button>
        ) : (
          <Button size="small" disabled={isStarting} onClick={() => start()}>
            {test ? (
              <RotateCw className="size-4" aria-hidden="true" />
            ) : (
              <FlaskConical className="size-4" aria-hidden="true" />
            )}
            {test ? words.again : words.run}
          </Button>
        )}
      </SectionHeading>
      {test !== null && !isCurrent && test.status !== 'cancelled' && (
        <p className="mt-4 rounded-lg bg-warn-soft px-4 py-2.5 text-sm text-warn-ink">{words.outdated}</p>
      )}
      <div aria-live="polite">
        {test?.status === 'running' && <Progress test={test} />}
        {test?.status === 'cancelled' && <p className="mt-4 text-soft">{words.cancelled}</p>}
        {test?.status === 'failed' && (
          <p className="mt-4 text-bad-ink">
            {words.failed} {test.error}
          </p>
        )}
      </div>
      {test?.result && <BacktestResult test={test} result={test.result} />}
    </Card>
  )
}

function Progress({ test: { progress } }: { test: Backtest }) {
  const { t, format } = useI18n()
  const words = t.rules.test
  const share = progress.share ?? 0
  return (
    <div className="mt-5">
      <p className="flex justify-between gap-4 text-sm text-soft">
        <span>{words.running}</span>
        <span className="tabular-nums">{format.plural(progress.customers, words.customers)}</span>
      </p>
      <div
        role="progressbar"
        aria-label={words.running}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        className="mt-2 h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <div
          className="h-full rounded-full bg-accent transition-[width] duration-500"
          style={{ width: `${Math.max(3, share * 100)}%` }}
        />
      </div>
    </div>
  )
}
