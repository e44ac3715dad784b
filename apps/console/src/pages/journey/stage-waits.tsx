import type { Journey } from '@vigia/contracts/journey'

import { useI18n } from '../../i18n/context.tsx'
import { durationText } from '../../i18n/duration.ts'
import { Card } from '../../ui/card.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'

const MOST = 12
const cell = 'py-1.5 pl-2 text-end whitespace-nowrap'

/** How long it takes from stage to stage, and from the first wish to the hands of the customer. */
export function StageWaits({ journey }: { journey: Journey }) {
  const { t, format } = useI18n()
  const words = t.journey.waits
  const { intentToDelivery: lead, transitions, sample } = journey
  const say = (hours: number) => durationText(60 * hours, format.locale)
  const stageName = (stage: string) =>
    Object.entries(t.words.stage).find(([key]) => key === stage)?.[1] ?? stage
  const steps = transitions.stages.slice(0, MOST)

  return (
    <Card aria-labelledby="stage-waits" className="min-w-0 p-5 lg:col-span-2">
      <SectionHeading id="stage-waits" title={words.title} intro={words.intro} />
      {lead.hours && (
        <div className="mt-4 rounded-xl bg-sunken p-4">
          <p className="text-sm text-soft">{words.lead}</p>
          <p className="text-3xl font-semibold tracking-tight tabular-nums">{say(lead.hours.p50)}</p>
          <p className="text-sm text-soft tabular-nums">
            {words.leadDetail(format.plural(lead.n, t.journey.people), say(lead.hours.p90))}
          </p>
        </div>
      )}
      {steps.length === 0 ? (
        <p className="mt-4 py-6 text-center text-soft">{words.none}</p>
      ) : (
        <table className="mt-3 w-full text-sm tabular-nums">
          <caption className="sr-only">{words.title}</caption>
          <thead className="text-xs text-faint">
            <tr>
              <th scope="col" className="py-1.5">
                {words.arrow(words.from, words.to)}
              </th>
              {[words.median, words.p90, words.n].map((column) => (
                <th key={column} scope="col" className={cell}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map(({ from, to, n, hours }) => (
              <tr key={`${from} ${to}`} className="border-t border-line">
                <th scope="row" className="py-1.5 font-normal">
                  {words.arrow(stageName(from), stageName(to))}
                </th>
                <td className={`${cell} font-medium`}>{say(hours.p50)}</td>
                <td className={cell}>{say(hours.p90)}</td>
                <td className={`${cell} text-faint`}>{format.number(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!sample.isWhole && (
        <p className="mt-2 text-xs text-faint">
          {words.sample(format.plural(sample.signals, t.journey.signals))}
        </p>
      )}
    </Card>
  )
}
