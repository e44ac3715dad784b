import type { ModelCard } from '@vigia/contracts/model'

import { ChartFrame } from '../../charts/chart-frame.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { Card } from '../../ui/card.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { ReliabilityChart } from './charts.tsx'

export function ReliabilityCard({ measured }: { measured: ModelCard['measured'] }) {
  const { t, format } = useI18n()
  const words = t.model.reliability
  const bins = measured?.reliability.bins ?? []
  const inside = bins.filter(({ mean, low, high }) => mean >= low && mean <= high).length

  return (
    <Card aria-labelledby="reliability" className="p-5">
      <SectionHeading id="reliability" title={words.title} intro={words.note} />
      {bins.length === 0 ? (
        <p className="py-10 text-center text-soft">{words.empty}</p>
      ) : (
        <div className="mt-4">
          <p className="mb-3 text-sm font-medium">
            {words.summary(format.number(inside), format.number(bins.length))}
          </p>
          <ChartFrame
            title={words.title}
            columns={[words.told, words.came, words.interval, words.n, words.leavers]}
            rows={bins.map(({ mean, share, low, high, n, leavers }) => [
              format.percent(mean),
              format.percent(share),
              t.common.interval(format.percent(low), format.percent(high)),
              format.number(n),
              format.number(leavers),
            ])}
            data={{
              columns: ['told', 'share', 'low', 'high', 'n', 'leavers'],
              rows: bins.map(({ mean, share, low, high, n, leavers }) => [
                mean,
                share,
                low,
                high,
                n,
                leavers,
              ]),
            }}
            aside={words.axes}
          >
            <ReliabilityChart
              bins={bins}
              label={`${words.title} ${words.summary(format.number(inside), format.number(bins.length))}`}
            />
          </ChartFrame>
        </div>
      )}
    </Card>
  )
}
