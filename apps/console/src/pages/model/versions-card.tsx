import type { ModelCard } from '@vigia/contracts/model'

import { useI18n } from '../../i18n/context.tsx'
import { Card } from '../../ui/card.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'

/** Which models were in use, and why the newest candidate is not. */
export function VersionsCard({ card }: { card: Pick<ModelCard, 'history' | 'shadow'> }) {
  const { t, format } = useI18n()
  const words = t.model.versions
  return (
    <Card aria-labelledby="versions" className="p-5">
      <SectionHeading id="versions" title={words.title} intro={words.note} />
      {card.shadow && <Shadow shadow={card.shadow} />}
      {card.history.length === 0 ? (
        <p className="mt-3 text-soft">{words.none}</p>
      ) : (
        <ol className="mt-4 divide-y divide-line">
          {card.history.map(({ version, status, promotedAt, examples, leavers, gain }) => (
            <li
              key={version}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3 text-sm"
            >
              <span className="font-medium tabular-nums">
                {format.fullDay(promotedAt)}
                <span className="ml-2 font-normal text-soft">{words.status[status]}</span>
              </span>
              <span className="text-soft tabular-nums">
                {words.taught(format.number(leavers), format.number(examples))}
              </span>
              <span className="text-soft tabular-nums" title={words.columns.gain}>
                {words.columns.gain}: {format.signed(gain, 3)}
              </span>
              <code className="font-mono text-xs break-all text-faint">{version}</code>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function Shadow({ shadow }: { shadow: NonNullable<ModelCard['shadow']> }) {
  const { t, format } = useI18n()
  const words = t.model.versions
  const { because, demoted, vsPrior } = shadow.verdict
  return (
    <div className="mt-4 rounded-xl bg-sunken p-4 text-sm">
      <p className="font-medium">{words.shadow}</p>
      <p className="mt-0.5 text-pretty text-soft">
        {because && words.because[because]} {demoted && words.demoted}{' '}
        {vsPrior.n > 0 && words.sureness(format.percent(vsPrior.probability))}
      </p>
    </div>
  )
}
