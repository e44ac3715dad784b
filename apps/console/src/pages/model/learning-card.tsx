import type { ModelCard } from '@vigia/contracts/model'

import { ChartFrame } from '../../charts/chart-frame.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { Card } from '../../ui/card.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { LearningChart } from './charts.tsx'

export function LearningCard({ card }: { card: Pick<ModelCard, 'curve'> }) {
  const { t, format } = useI18n()
  const words = t.model.curve
  const points = card.curve.flatMap(({ auc, ...point }) => (auc === null ? [] : [{ ...point, auc }]))
  const [first, last] = [points[0], points.at(-1)]
  const of100 = (value: number) => format.number(100 * value)

  return (
    <Card aria-labelledby="learning" className="p-5">
      <SectionHeading id="learning" title={words.title} intro={words.note} />
      {!first || !last || points.length < 2 ? (
        <p className="py-10 text-center text-soft">{words.empty}</p>
      ) : (
        <div className="mt-4">
          <p className="mb-3 text-sm font-medium">
            {words.summary(of100(first.auc), of100(last.auc), format.plural(last.examples, words.examples))}
          </p>
          <ChartFrame
            title={words.title}
            columns={[words.columns.examples, words.columns.auc, words.columns.logLoss]}
            rows={points.map(({ examples, auc, logLoss }) => [
              format.number(examples),
              of100(auc),
              logLoss === null ? t.common.none : format.number(logLoss, 3),
            ])}
            data={{
              columns: ['examples', 'auc', 'logLoss'],
              rows: points.map(({ examples, auc, logLoss }) => [examples, auc, logLoss]),
            }}
          >
            <LearningChart
              points={points}
              label={words.summary(
                of100(first.auc),
                of100(last.auc),
                format.plural(last.examples, words.examples),
              )}
            />
          </ChartFrame>
        </div>
      )}
    </Card>
  )
}
