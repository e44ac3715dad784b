import { Link } from '@tanstack/react-router'
import type { Journey } from '@vigia/contracts/journey'
import type { ReactNode } from 'react'

import { ExperienceMark } from '../../charts/experience-mark.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { durationText } from '../../i18n/duration.ts'
import { nameIn } from '../../i18n/names.ts'
import { Card } from '../../ui/card.tsx'
import type { Filters } from '../filters.ts'
import type { Touchpoint } from './wording.ts'
import { experienceWord, shareText } from './wording.ts'

interface Props {
  journey: Journey
  place: Touchpoint
  filters: Filters
}

const MOST_STEPS = 3

/** What is known of the touchpoint at a glance: experience, what goes wrong, waits, and the steps before and after. */
export function PlaceFacts({ journey, place, filters }: Props) {
  const { t, format } = useI18n()
  const words = t.journey.place
  const { experience, negative, beginnings, beforeChurn, waits } = place
  const say = (minutes: number) => durationText(minutes, format.locale)
  const shareFact = (told: {
    n: number
    of: number
    share: number
    interval: { low: number; high: number }
  }) => ({
    value: shareText(told.share, format),
    detail: `${words.negativeOf(format.number(told.n), format.number(told.of))} · ${t.common.interval(
      shareText(told.interval.low, format),
      shareText(told.interval.high, format),
    )}`,
  })
  return (
    <Card className="p-5">
      <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        <Fact
          name={t.journey.experience}
          value={
            <span className="flex items-center gap-2">
              <svg viewBox="0 0 34 34" className="size-7 shrink-0" aria-hidden="true">
                <ExperienceMark experience={experience} x={17} y={17} r={9} />
              </svg>
              <span className="first-letter:uppercase">{experienceWord(experience, t.journey)}</span>
            </span>
          }
          detail={
            experience?.value != null && experience.interval
              ? `${format.signed(experience.value, 2)} · ${t.common.interval(
                  format.signed(experience.interval.low, 2),
                  format.signed(experience.interval.high, 2),
                )}`
              : format.plural(place.signals, t.journey.signals)
          }
        />
        <Fact name={words.negative} {...shareFact(negative)} />
        {waits && (
          <Fact
            name={words.waits}
            value={say(waits.p50)}
            detail={words.waitsDetail(
              say(waits.p90),
              say(waits.p99),
              format.plural(waits.n, words.waitsTimes),
            )}
          />
        )}
        {beginnings && <Fact name={words.beginnings} {...shareFact(beginnings)} />}
        {beforeChurn && <Fact name={words.beforeChurn} {...shareFact(beforeChurn)} />}
        <Steps journey={journey} touchpoint={place.touchpoint} filters={filters} side="before" />
        <Steps journey={journey} touchpoint={place.touchpoint} filters={filters} side="after" />
      </dl>
    </Card>
  )
}

function Fact({ name, value, detail }: { name: string; value: ReactNode; detail: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="mt-0.5 text-2xl font-semibold tracking-tight tabular-nums">{value}</dd>
      <dd className="text-sm text-faint tabular-nums">{detail}</dd>
    </div>
  )
}

interface StepsProps {
  journey: Journey
  touchpoint: string
  filters: Filters
  side: 'before' | 'after'
}

function Steps({ journey, touchpoint, filters, side }: StepsProps) {
  const { t, format } = useI18n()
  const steps = journey.transitions.touchpoints
    .filter(({ from, to }) => (side === 'before' ? to : from) === touchpoint)
    .slice(0, MOST_STEPS)
  if (steps.length === 0) return null
  return (
    <div className="min-w-0">
      <dt className="text-sm text-soft">{t.journey.place[side]}</dt>
      {steps.map(({ from, to, n, hours }) => {
        const other = side === 'before' ? from : to
        return (
          <dd key={other} className="mt-1 flex items-baseline gap-2 text-sm">
            <Link
              to="/journey/$touchpoint"
              params={{ touchpoint: other }}
              search={filters}
              className="truncate rounded py-0.5 font-medium hover:underline"
            >
              {nameIn(t.words.touchpoint, other)}
            </Link>
            <span className="shrink-0 text-faint tabular-nums">
              {durationText(60 * hours.p50, format.locale)} · {format.number(n)}×
            </span>
          </dd>
        )
      })}
    </div>
  )
}
