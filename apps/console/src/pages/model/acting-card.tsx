import type { ModelCard } from '@vigia/contracts/model'

import { Interval } from '../../charts/interval.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { Card } from '../../ui/card.tsx'

type Difference = NonNullable<ModelCard['acting']>['observed']

/** Whether acting helps: what was seen, and what chance tells where there is a control group. */
export function ActingCard({ acting }: { acting: ModelCard['acting'] }) {
  const { t } = useI18n()
  const words = t.model.acting
  const isKnown = acting !== null && acting.observed.acted.n + acting.observed.left.n > 0
  return (
    <Card aria-labelledby="acting" className="p-5" data-testid="acting">
      <h2 id="acting" className="font-semibold">
        {words.title}
      </h2>
      {!isKnown ? (
        <p className="mt-2 text-pretty text-soft">{words.none}</p>
      ) : (
        <div className="mt-4 space-y-6">
          {acting.randomised && <Compared title={words.randomised} told={acting.randomised} />}
          <Compared title={words.observed} told={acting.observed} />
          {!acting.randomised && <p className="text-sm text-pretty text-faint">{words.noControl}</p>}
        </div>
      )}
    </Card>
  )
}

function Compared({ title, told }: { title: string; told: Difference }) {
  const { t, format, language } = useI18n()
  const words = t.model.acting
  const groups = [
    [words.acted, told.acted],
    [words.left, told.left],
  ] as const
  const points = (value: number) => format.signed(100 * value, 1)
  const { difference, interval } = told

  return (
    <section>
      <h3 className="text-sm font-semibold">{title}</h3>
      <dl className="mt-2 grid gap-1 text-sm">
        {groups.map(([name, { n, leavers }]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-soft">{name}</dt>
            <dd className="font-medium tabular-nums">
              {words.counts(format.number(leavers), format.number(n))}
            </dd>
          </div>
        ))}
      </dl>
      {difference === null || interval === null ? (
        <p className="mt-2 text-sm font-medium">{words.notEnough}</p>
      ) : (
        <>
          <p className="mt-2 flex justify-between gap-4 text-sm">
            <span className="text-soft">{words.difference}</span>
            <span className="text-end tabular-nums">
              <b className="font-semibold">{words.points(points(difference))}</b>{' '}
              <span className="text-soft">
                {t.common.interval(points(interval.low), points(interval.high))}
              </span>
            </span>
          </p>
          <Interval
            value={difference}
            low={interval.low}
            high={interval.high}
            scale={[-1, 1]}
            reference={0}
          />
          <p className="mt-1 text-sm font-medium">
            {interval.high < 0 ? words.helps : interval.low > 0 ? words.hurts : words.unsure}
          </p>
        </>
      )}
      <p className="mt-1 text-xs text-pretty text-faint">{told.caveat[language]}</p>
    </section>
  )
}
