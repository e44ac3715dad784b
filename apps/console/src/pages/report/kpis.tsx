import { Interval } from '../../charts/interval.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { changeInWords, metricText, scaleOf, unitOf } from '../../i18n/metric-text.ts'
import { classes } from '../../ui/classes.ts'
import type { WeekData } from './queries.ts'

const told = ['nps', 'csat', 'ces'] as const

/** The three figures with their intervals and what became of them since the week before. */
export function Kpis({ metrics }: { metrics: WeekData['metrics'] }) {
  const { t, format } = useI18n()
  return (
    <dl className="grid gap-6 border-y border-line py-5 sm:grid-cols-3 print:grid-cols-3 print:py-3">
      {told.map((metric) => {
        const { value, interval, n, sufficiency, comparison } = metrics[metric]
        const unit = unitOf(metric)
        const say = (number: number) => metricText(number, unit, format)
        const change = changeInWords(comparison, unit, t.overview.change, format)
        const before = comparison?.value ?? null
        return (
          <div key={metric}>
            <dt className="text-sm">
              <span className="font-semibold">{t.words.metric[metric]}</span>
              <span className="text-soft"> · {format.plural(n, t.overview.responses)}</span>
            </dt>
            <dd>
              <p
                className={classes(
                  'text-4xl leading-12 font-semibold tracking-tight tabular-nums',
                  sufficiency !== 'normal' && 'text-faint',
                )}
              >
                {value === null ? t.common.none : say(value)}
              </p>
              {value !== null && interval && (
                <>
                  <Interval
                    className="h-3 w-full"
                    value={value}
                    low={interval.low}
                    high={interval.high}
                    scale={scaleOf(unit)}
                    reference={before}
                    grey={sufficiency !== 'normal'}
                  />
                  <p className="text-sm text-soft tabular-nums">
                    {t.common.interval(say(interval.low), say(interval.high))}
                  </p>
                </>
              )}
              {change && (
                <p
                  className={classes(
                    'text-sm tabular-nums',
                    change.significant ? 'font-medium' : 'text-soft',
                  )}
                >
                  {change.text}
                  {before !== null && <span className="text-faint"> · {t.report.before(say(before))}</span>}
                </p>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
