import type { ModelCard } from '@vigia/contracts/model'
import { useMemo, useState } from 'react'

import { ChartFrame } from '../../charts/chart-frame.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { WeightsChart } from './charts.tsx'

const Z95 = 1.96
const TOLD = 3
/** The others weigh so little that they would hide what matters; the table has all. */
const DRAWN = 10

/** What weighs, from what was assumed to what was learned. */
export function WeightsCard({ card }: { card: Pick<ModelCard, 'terms' | 'learned'> }) {
  const { t, format, language } = useI18n()
  const words = t.model.weights
  const terms = useMemo(
    () => card.terms.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
    [card.terms],
  )
  const [all, setAll] = useState(false)
  const drawn = useMemo(() => (all ? terms : terms.slice(0, DRAWN)), [all, terms])
  const number = (value: number) => format.signed(value, 2)
  const most = format.list(terms.slice(0, TOLD).map(({ label }) => label[language]))

  return (
    <Card aria-labelledby="weights" className="p-5">
      <SectionHeading
        id="weights"
        title={words.title}
        intro={card.learned ? words.note : words.noteAssumed}
      />
      <div className="mt-4">
        <ChartFrame
          title={words.title}
          columns={[
            words.columns.term,
            words.columns.weight,
            words.columns.interval,
            words.columns.prior,
            words.columns.share,
          ]}
          rows={terms.map(({ label, weight, deviation, prior, priorShare }) => [
            label[language],
            number(weight),
            t.common.interval(number(weight - Z95 * deviation), number(weight + Z95 * deviation)),
            number(prior.mean),
            format.percent(priorShare),
          ])}
          aside={
            terms.length > DRAWN && (
              <Button
                kind="quiet"
                size="small"
                className="no-print -ml-3 text-xs"
                aria-expanded={all}
                onClick={() => setAll(!all)}
              >
                {all ? words.fewer : format.plural(terms.length, words.all)}
              </Button>
            )
          }
          data={{
            columns: ['term', 'weight', 'deviation', 'prior', 'priorDeviation', 'priorShare'],
            rows: terms.map(({ name, weight, deviation, prior, priorShare }) => [
              name,
              weight,
              deviation,
              prior.mean,
              prior.deviation,
              priorShare,
            ]),
          }}
        >
          <WeightsChart terms={drawn} learned={card.learned} label={words.summary(most)} />
        </ChartFrame>
      </div>
    </Card>
  )
}
