import { useQuery } from '@tanstack/react-query'
import { Eye } from 'lucide-react'

import { changesQuery } from '../../api/understand-queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { spanOf } from '../span.ts'
import type { PlaceProps } from './touchpoint-page.tsx'

const MOST = 3

/** What the watch found at this touchpoint; nothing where it found nothing. */
export function PlaceChanges({ touchpoint, filters }: PlaceProps) {
  const { t, language, format } = useI18n()
  const changes = useQuery(changesQuery(useClient(), spanOf(filters, new Date()).from))
  const own = changes.data?.items.filter((change) => change.touchpoint === touchpoint).slice(0, MOST) ?? []
  if (own.length === 0) return null
  return (
    <Card aria-labelledby="watch" className="flex gap-3 p-4">
      <Eye className="mt-0.5 size-5 shrink-0 text-accent" aria-hidden="true" />
      <div className="min-w-0">
        <h2 id="watch" className="font-semibold">
          {t.journey.place.change}
        </h2>
        <ul className="mt-0.5 grid gap-1 text-sm text-soft">
          {own.map(({ id, text, detectedOn }) => (
            <li key={id}>
              {text[language]} <span className="text-faint">({format.fullDay(detectedOn)})</span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
