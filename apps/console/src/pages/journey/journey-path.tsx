import { Link } from '@tanstack/react-router'
import type { Journey } from '@vigia/contracts/journey'
import type { WeakPoint } from '@vigia/domain/journey'
import { ArrowDown, ChevronRight } from 'lucide-react'

import { ExperienceMark } from '../../charts/experience-mark.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { durationText } from '../../i18n/duration.ts'
import { nameIn } from '../../i18n/names.ts'
import type { Filters } from '../filters.ts'
import { sameDays } from '../span.ts'
import type { Touchpoint } from './wording.ts'
import { experienceWord, shareText } from './wording.ts'

interface Props {
  journey: Journey
  weak: readonly WeakPoint[]
  filters: Filters
  label: string
}

/** The same map for a narrow window: the stages one under the other, and the wait to the next between them. */
export function JourneyPath({ journey, weak, filters, label }: Props) {
  const { t, format } = useI18n()
  const { stages } = journey
  return (
    <ol aria-label={label} data-testid="journey-path">
      {stages.map((stage, i) => {
        const next = stages[i + 1]?.stage
        const wait = journey.transitions.stages.find(({ from, to }) => from === stage.stage && to === next)
        return (
          <li key={stage.stage}>
            <h3 className="flex items-baseline justify-between gap-3">
              <span className="font-semibold">{t.words.stage[stage.stage]}</span>
              <span className="text-xs text-faint tabular-nums">
                {format.plural(stage.signals, t.journey.signals)}
              </span>
            </h3>
            <ul className="mt-1 ml-4.5 border-l-2 border-line">
              {stage.touchpoints.map((place) => (
                <PathRow
                  key={place.touchpoint}
                  place={place}
                  weak={weak.find(({ touchpoint }) => touchpoint === place.touchpoint)}
                  filters={filters}
                />
              ))}
            </ul>
            {next && (
              <p className="my-2 ml-2.5 flex min-h-5 items-center gap-2.5 text-xs text-soft tabular-nums">
                <ArrowDown className="size-4.5 shrink-0 text-faint" aria-hidden="true" />
                {wait && (
                  <span>
                    <span className="font-semibold">{durationText(60 * wait.hours.p50, format.locale)}</span>{' '}
                    <span className="text-faint">
                      {t.journey.waitP90(durationText(60 * wait.hours.p90, format.locale))}
                    </span>
                  </span>
                )}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}

interface RowProps {
  place: Touchpoint
  weak: WeakPoint | undefined
  filters: Filters
}

function PathRow({ place, weak, filters }: RowProps) {
  const { t, format } = useI18n()
  const words = t.journey
  return (
    <li>
      <Link
        to="/journey/$touchpoint"
        params={{ touchpoint: place.touchpoint }}
        search={sameDays(filters)}
        className="-ml-4.5 flex items-center gap-3 rounded-lg py-1.5 pr-1 hover:bg-sunken"
        data-testid="journey-node"
      >
        <svg viewBox="0 0 34 34" className="size-8.5 shrink-0" aria-hidden="true">
          <ExperienceMark experience={place.experience} x={17} y={17} r={9} />
        </svg>
        <span className="min-w-0 grow">
          <span className="block truncate font-medium">{nameIn(t.words.touchpoint, place.touchpoint)}</span>
          <span className="block text-xs text-faint tabular-nums">
            {experienceWord(place.experience, words)} · {words.bad(shareText(place.negative.share, format))} ·{' '}
            {format.plural(place.signals, words.signals)}
          </span>
        </span>
        {weak && (
          <span className="shrink-0 rounded-md bg-bad-soft px-2 py-0.5 text-xs font-semibold text-bad-ink">
            {words.level[weak.level]}
          </span>
        )}
        <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden="true" />
      </Link>
    </li>
  )
}
