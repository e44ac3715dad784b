import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MetricChange } from '@vigia/contracts/changes'
import { TrendingDown, TrendingUp } from 'lucide-react'

import { changesQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { nameIn } from '../../i18n/names.ts'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import type { Filters } from '../filters.ts'
import { periodOf } from '../filters.ts'

const SHOWN = 4

/** What the watch noticed by itself in the period: shifts that chance does not explain. */
export function Found({ filters, className = '' }: { filters: Filters; className?: string }) {
  const { t } = useI18n()
  const { from } = periodOf(filters, new Date())
  const changes = useQuery(changesQuery(useClient(), from, SHOWN))
  const words = t.overview.found

  return (
    <Card aria-labelledby="found" className={classes('min-w-0 p-5', className)}>
      <SectionHeading id="found" title={words.title} intro={words.intro} />
      <div className="mt-2">
        {changes.isPending ? (
          <ListSkeleton rows={3} className="h-16" />
        ) : changes.isError ? (
          <ProblemNotice error={changes.error} retry={changes.refetch} />
        ) : changes.data.items.length === 0 ? (
          <p className="py-6 text-soft">{words.empty}</p>
        ) : (
          <ul>
            {changes.data.items.map((change) => (
              <FoundRow key={change.id} change={change} />
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}

/** Where it comes from most, by name: a link to look there. */
const cause = ({ explainedBy, direction }: MetricChange): string | null => {
  const pushes = explainedBy.touchpoint.filter(({ contribution }) =>
    direction === 'down' ? contribution < 0 : contribution > 0,
  )
  return pushes[0]?.key ?? null
}

function FoundRow({ change }: { change: MetricChange }) {
  const { t, language, format } = useI18n()
  const Icon = change.direction === 'up' ? TrendingUp : TrendingDown
  const place = cause(change)
  return (
    <li className="flex gap-3 border-line py-3 not-last:border-b">
      <span
        className={classes(
          'mt-0.5 grid size-7 shrink-0 place-items-center rounded-full',
          change.isGood ? 'bg-good-soft text-good-ink' : 'bg-bad-soft text-bad-ink',
        )}
      >
        <Icon className="size-4" role="img" aria-label={t.overview.found[change.isGood ? 'good' : 'bad']} />
      </span>
      <div className="min-w-0">
        <p className="text-pretty">{change.text[language]}</p>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-faint">
          <span>{t.overview.found.noticed(format.fullDay(change.detectedOn))}</span>
          {place && (
            <Link
              to="/"
              search={(now) => ({ ...now, touchpoint: place })}
              className="no-print rounded text-accent hover:underline"
            >
              {t.overview.found.look(nameIn(t.words.touchpoint, place))}
            </Link>
          )}
        </p>
      </div>
    </li>
  )
}
