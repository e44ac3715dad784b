import { useI18n } from '../../i18n/context.tsx'
import { changeInWords, metricText, unitOf } from '../../i18n/metric-text.ts'
import type { casesOf } from './findings.ts'
import type { WeekData } from './queries.ts'

const told = ['nps', 'csat', 'ces'] as const

const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0)

interface Props {
  data: WeekData
  counts: ReturnType<typeof casesOf>
}

/** The week as one would tell it: how many answered, how it went, what was done and what is at stake. */
export function Summary({ data: { metrics, value }, counts }: Props) {
  const { t, format } = useI18n()
  const words = t.report.summary
  const now = sum(told.map((metric) => metrics[metric].n))
  const before = sum(told.map((metric) => metrics[metric].comparison?.n ?? 0))
  const change = before === 0 ? null : format.signedPercent(now / before - 1)

  const metricSentence = (metric: (typeof told)[number]): string => {
    const { value: figure, interval, comparison } = metrics[metric]
    const name = t.words.metric[metric]
    if (figure === null || !interval) return words.noMetric(name)
    const unit = unitOf(metric)
    const say = (number: number) => metricText(number, unit, format)
    const moved =
      changeInWords(comparison, unit, t.overview.change, format)?.text ?? t.overview.change.noBefore
    return words.metric(
      name,
      say(figure),
      t.common.interval(say(interval.low), say(interval.high)),
      moved.charAt(0).toLowerCase() + moved.slice(1),
    )
  }
  const sentences = [
    words.answered(format.plural(now, t.overview.responses), change),
    ...told.map(metricSentence),
    words.cases(format.plural(counts.opened, t.report.cases), format.number(counts.closed)),
    ...(value.saved.value > 0 ? [words.saved(format.money(value.saved.value, value.currency))] : []),
    words.risk(
      format.money(value.atRisk.expectedLoss, value.currency),
      format.plural(value.atRisk.customers, t.report.customers),
    ),
  ]
  return (
    <section>
      <h2 className="sr-only">{words.title}</h2>
      <p className="text-lg leading-8 text-pretty print:text-[11.5pt] print:leading-6">
        {sentences.join(' ')}
      </p>
    </section>
  )
}
