import { useQuery } from '@tanstack/react-query'
import type { Backtest, BacktestResult as Result } from '@vigia/contracts/backtests'
import type { ReactNode } from 'react'

import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { managersQuery } from '../queries.ts'
import { BacktestWeeks } from './backtest-weeks.tsx'
import { Examples } from './examples.tsx'

const WEEK_DAYS = 7

interface Props {
  test: Backtest
  result: Result
}

/** What a test found: the sentence, the five figures that matter, the weeks, and people it is about. */
export function BacktestResult({ test, result }: Props) {
  const { t, format, language } = useI18n()
  const words = t.rules.test
  const { from, to } = test.period
  const isMetric = test.rule.on === 'metric'
  return (
    <div className="mt-5 space-y-6">
      <div>
        <p className="text-lg leading-7 font-medium text-pretty" data-testid="backtest-text">
          {result.text[language]}
        </p>
        <p className="mt-1 text-sm text-soft">
          {words.period(format.fullDay(from), format.fullDay(to))}.{' '}
          {isMetric ? words.metricOnly : words.wait(format.number(test.horizonDays))}
        </p>
      </div>
      <Figures result={result} isMetric={isMetric} />
      {result.weeks.length > 0 && result.alerts.value > 0 && <BacktestWeeks result={result} />}
      <Examples examples={result.examples} />
      {result.notes.length > 0 && (
        <div>
          <h3 className="text-sm font-semibold">{words.notes}</h3>
          <ul className="mt-1 list-disc space-y-1 ps-5 text-sm text-soft">
            {result.notes.map((note) => (
              <li key={note.en}>{note[language]}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Figure({
  name,
  value,
  detail,
  children,
}: {
  name: string
  value: string
  detail: string
  children?: ReactNode
}) {
  return (
    <div className="min-w-0 lg:row-span-2 lg:grid lg:grid-rows-subgrid lg:gap-y-0">
      <dt className="self-end text-sm text-soft">{name}</dt>
      <dd>
        <span className="block text-2xl leading-8 font-semibold tracking-tight tabular-nums">{value}</span>
        <span className="block text-xs leading-4 text-faint">{detail}</span>
        {children}
      </dd>
    </div>
  )
}

/** What a manager can be told in a week, on average over those who are there. */
function useWeeklyBudget(): number | null {
  const managers = useQuery(managersQuery(useClient())).data?.items.filter(({ active }) => active) ?? []
  if (managers.length === 0) return null
  return (WEEK_DAYS * managers.reduce((sum, { budgetPerDay }) => sum + budgetPerDay, 0)) / managers.length
}

function Figures({ result, isMetric }: { result: Result; isMetric: boolean }) {
  const { t, format } = useI18n()
  const words = t.rules.test
  const budget = useWeeklyBudget()
  const { alertsPerWeek: weekly, alertsPerManagerAndWeek: load, precision, recall, leadDays } = result
  const percent = (value: number) => format.percent(value / 100)
  return (
    <dl className="grid gap-x-6 gap-y-5 border-y border-line py-5 sm:grid-cols-2 lg:grid-cols-5">
      <Figure
        name={words.perWeek}
        value={weekly ? format.number(weekly.value, 1) : format.number(result.alerts.value)}
        detail={
          weekly
            ? words.perWeekOf(format.number(weekly.low, 1), format.number(weekly.high, 1))
            : words.perWeekShort
        }
      />
      <Figure
        name={words.load}
        value={format.number(load, 1)}
        detail={
          budget === null
            ? words.noBudget
            : words.loadOf(format.percent(load / budget), format.number(budget))
        }
      >
        {budget !== null && <LoadBar share={load / budget} />}
      </Figure>
      {!isMetric && (
        <>
          <Figure
            name={words.hit}
            value={precision ? percent(precision.value) : t.common.none}
            detail={
              precision
                ? words.hitOf(format.number(precision.of), percent(precision.low), percent(precision.high))
                : words.noHit
            }
          />
          <Figure
            name={words.caught}
            value={recall ? percent(recall.value) : t.common.none}
            detail={
              recall
                ? words.caughtOf(format.number(recall.of), percent(recall.low), percent(recall.high))
                : words.noLeavers
            }
          />
          <Figure
            name={words.lead}
            value={leadDays ? format.plural(Math.round(leadDays.median), words.leadDays) : t.common.none}
            detail={leadDays ? words.leadOf(format.number(leadDays.of)) : words.noLead}
          />
        </>
      )}
    </dl>
  )
}

/** How much of the budget the rule would take; past the whole of it in red. */
function LoadBar({ share }: { share: number }) {
  return (
    <span aria-hidden="true" className="mt-1.5 block h-1.5 overflow-hidden rounded-full bg-sunken">
      <span
        className={`block h-full rounded-full ${share > 1 ? 'bg-bad' : 'bg-accent'}`}
        style={{ width: `${Math.min(100, Math.max(1, share * 100))}%` }}
      />
    </span>
  )
}
