import type { MetricAnswer } from '@vigia/contracts/metrics'

import { useI18n } from '../../i18n/context.tsx'
import { nameIn } from '../../i18n/names.ts'

const fills = ['bg-experience-6', 'bg-experience-4', 'bg-experience-2'] as const

/** The answers behind the value, from the best band to the worst. */
export function BandBar({ bands }: { bands: MetricAnswer['distribution']['bands'] }) {
  const { t, format } = useI18n()
  if (bands.length !== fills.length) return null

  return (
    <div className="mt-4">
      <div className="flex h-1.5 gap-0.5" aria-hidden="true">
        {bands.map(({ id, share }, index) => (
          <span
            key={id}
            className={`${fills[index]} ${share > 0 ? 'min-w-0.5' : 'hidden'} rounded-full`}
            style={{ flexGrow: share }}
          />
        ))}
      </div>
      <ul className="mt-1.5 grid grid-cols-3 text-xs leading-4 text-soft tabular-nums">
        {bands.map(({ id, share }) => (
          <li key={id} className="grid even:text-center last:text-end">
            <span className="font-semibold text-ink">{format.percent(share)}</span>
            {nameIn(t.overview.bands, id)}
          </li>
        ))}
      </ul>
    </div>
  )
}
