import type { Journey } from '@vigia/contracts/journey'
import { TriangleAlert } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { weaknessInWords, weakPointsOf } from './wording.ts'

/** That a touchpoint is a weak one, and why; nothing where it is not. */
export function WeakNotice({ journey, touchpoint }: { journey: Journey; touchpoint: string }) {
  const { t, format } = useI18n()
  const point = weakPointsOf(journey).find((each) => each.touchpoint === touchpoint)
  if (!point) return null
  return (
    <section className="card flex gap-3 rounded-card border border-line bg-bad-soft p-4 text-bad-ink">
      <TriangleAlert className="mt-0.5 size-5 shrink-0" aria-hidden="true" />
      <div className="min-w-0">
        <h2 className="font-semibold">{t.journey.level[point.level]}</h2>
        <ul className="mt-0.5 grid gap-1 text-sm">
          {weaknessInWords(point, journey, t.journey.weak, format).map((reason) => (
            <li key={reason} className="text-pretty">
              {reason}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
