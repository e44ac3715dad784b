import type { CustomerStory, TimelineItem } from '@vigia/contracts/customers'
import { useCallback } from 'react'

import { ChartFrame } from '../../charts/chart-frame.tsx'
import { RiskChart } from '../../charts/lazy.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { Card } from '../../ui/card.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { titleOf } from './timeline-words.ts'

export function CurveCard({ story, items }: { story: CustomerStory; items: readonly TimelineItem[] }) {
  const i18n = useI18n()
  const { t, format } = i18n
  const words = t.story.curve
  const title = useCallback((item: TimelineItem) => titleOf(item, i18n), [i18n])
  const { riskCurve } = story
  const [first, last] = [riskCurve.at(0), riskCurve.at(-1)]
  const peak = riskCurve.toSorted((a, b) => b.probability - a.probability)[0]

  return (
    <Card aria-labelledby="curve" className="p-5">
      <SectionHeading id="curve" title={words.title} intro={words.note} />
      <div className="mt-4">
        {!first || !last || !peak || riskCurve.length < 2 ? (
          <p className="py-10 text-center text-soft">{words.empty}</p>
        ) : (
          <ChartFrame
            title={words.title}
            columns={[words.columns.at, words.columns.probability, words.columns.tier]}
            rows={riskCurve.map(({ at, probability, tier }) => [
              format.moment(at),
              format.percent(probability),
              t.words.tier[tier],
            ])}
            aside={<Legend />}
          >
            <RiskChart
              story={story}
              items={items}
              titleOf={title}
              label={words.summary(
                format.percent(first.probability),
                format.percent(last.probability),
                format.percent(peak.probability),
                format.fullDay(peak.at),
              )}
            />
          </ChartFrame>
        )}
      </div>
    </Card>
  )
}

const shapes = [
  ['good', 'fill-good', 'M6 1.5 11 10.5H1z'],
  ['mixed', 'fill-edge', 'M6 1 11 6 6 11 1 6z'],
  ['bad', 'fill-bad', 'M6 10.5 1 1.5h10z'],
] as const

function Legend() {
  const { t } = useI18n()
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {shapes.map(([feeling, fill, shape]) => (
        <li key={feeling} className="flex items-center gap-1.5">
          <svg viewBox="0 0 12 12" className={`size-2.5 shrink-0 ${fill}`} aria-hidden="true">
            <path d={shape} />
          </svg>
          {t.words.experience[feeling]}
        </li>
      ))}
    </ul>
  )
}
