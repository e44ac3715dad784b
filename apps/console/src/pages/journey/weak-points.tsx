import { Link } from '@tanstack/react-router'
import type { Journey } from '@vigia/contracts/journey'
import type { WeakPoint } from '@vigia/domain/journey'
import { MessageSquareQuote } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { nameIn } from '../../i18n/names.ts'
import { Card } from '../../ui/card.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import type { Filters } from '../filters.ts'
import { sameDays } from '../span.ts'
import { weaknessInWords } from './wording.ts'

interface Props {
  journey: Journey
  weak: readonly WeakPoint[]
  filters: Filters
}

/** Where the journey goes wrong, each with its reasons and what people wrote about it. */
export function WeakPoints({ journey, weak, filters }: Props) {
  const { t, format } = useI18n()
  const words = t.journey.weak
  return (
    <Card aria-labelledby="weak-points" className="min-w-0 p-5 lg:col-span-3">
      <SectionHeading id="weak-points" title={words.title} intro={words.intro} />
      {weak.length === 0 && <p className="py-8 text-center text-pretty text-soft">{words.none}</p>}
      <ul className="mt-2">
        {weak.map((point) => {
          const name = nameIn(t.words.touchpoint, point.touchpoint)
          return (
            <li
              key={point.touchpoint}
              className="border-line py-3.5 not-last:border-b"
              data-testid="weak-point"
            >
              <div className="flex flex-wrap items-center gap-2">
                <Link
                  to="/journey/$touchpoint"
                  params={{ touchpoint: point.touchpoint }}
                  search={sameDays(filters)}
                  className="rounded font-semibold hover:underline"
                >
                  {name}
                </Link>
                <span className="rounded-md bg-bad-soft px-2 py-0.5 text-xs font-semibold text-bad-ink">
                  {t.journey.level[point.level]}
                </span>
                <Link
                  to="/comments"
                  search={{ ...sameDays(filters), touchpoint: point.touchpoint, mood: 'negative' }}
                  className="no-print ml-auto inline-flex items-center gap-1.5 rounded text-sm font-medium text-accent hover:underline"
                >
                  <MessageSquareQuote className="size-4" aria-hidden="true" />
                  {words.words}
                  <span className="sr-only">: {name}</span>
                </Link>
              </div>
              <ul className="mt-1 grid gap-1 text-sm text-soft">
                {weaknessInWords(point, journey, words, format).map((reason) => (
                  <li key={reason} className="text-pretty">
                    {reason}
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
