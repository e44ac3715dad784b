import type { ModelCard } from '@vigia/contracts/model'

import { useI18n } from '../../i18n/context.tsx'
import { Card } from '../../ui/card.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'

type Measured = NonNullable<ModelCard['measured']>

/** How well it tells, in four figures, each beside what assumptions alone would reach. */
export function MeasuresCard({ card, measured }: { card: ModelCard; measured: Measured }) {
  const { t, format } = useI18n()
  const words = t.model.measures
  const of100 = (value: number) => format.number(100 * value)
  const prior = card.learned ? card.assumptions : null
  const { auc, liftAt10, reliability, base, n, leavers } = measured
  const figures = [
    {
      term: words.auc,
      value: auc && of100(auc.value),
      interval: auc?.interval && t.common.interval(of100(auc.interval.low), of100(auc.interval.high)),
      help: words.aucHelp,
      before: prior?.auc && of100(prior.auc.value),
    },
    {
      term: words.lift,
      value: liftAt10 === null ? null : words.liftValue(format.number(liftAt10, 1)),
      interval: null,
      help: words.liftHelp,
      before: prior && prior.liftAt10 !== null ? words.liftValue(format.number(prior.liftAt10, 1)) : null,
    },
    {
      term: words.ece,
      value: n === 0 ? null : words.eceValue(format.number(100 * reliability.ece, 1)),
      interval: null,
      help: words.eceHelp,
      before: prior && prior.n > 0 ? words.eceValue(format.number(100 * prior.reliability.ece, 1)) : null,
    },
    {
      term: words.base,
      value: n === 0 ? null : format.percent(base),
      interval: null,
      help: words.baseHelp(format.number(leavers), format.number(n)),
      before: null,
    },
  ]

  return (
    <Card aria-labelledby="measures" className="p-5">
      <SectionHeading id="measures" title={words.title} intro={words.note} />
      <dl className="mt-4 grid gap-x-8 gap-y-5 sm:grid-cols-2 xl:grid-cols-4">
        {figures.map(({ term, value, interval, help, before }) => (
          <div key={term}>
            <dt className="text-sm text-soft">{term}</dt>
            <dd>
              <span className="text-3xl leading-10 font-semibold tracking-tight tabular-nums">
                {value ?? t.common.none}
              </span>
              {interval && <span className="block text-sm text-soft tabular-nums">{interval}</span>}
              {before && (
                <span className="block text-sm text-faint tabular-nums">{words.assumptions(before)}</span>
              )}
              <span className="mt-1 block text-xs text-pretty text-faint">
                {value ? help : words.unknown}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
