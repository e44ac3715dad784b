import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Case } from '@vigia/contracts/cases'
import { Clock } from 'lucide-react'

import { waitingCasesQuery } from '../../api/queries.ts'
import { isWaiting } from '../../api/waiting.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { ViewAll } from '../../ui/view-all.tsx'
import { mostUrgent } from './urgent.ts'

const SHOWN = 5

/** Cases that wait for somebody, the most urgent first: what is overdue, then what is due next. */
export function OpenCases({ className = '' }: { className?: string }) {
  const { t } = useI18n()
  const cases = useInfiniteQuery(waitingCasesQuery(useClient()))
  const items = mostUrgent(cases.data?.pages[0]?.items.filter(isWaiting) ?? []).slice(0, SHOWN)

  return (
    <Card aria-labelledby="open-cases" className={classes('min-w-0 p-5', className)}>
      <SectionHeading id="open-cases" title={t.overview.openCases.title}>
        <ViewAll to="/cases" about={t.overview.openCases.title} />
      </SectionHeading>
      <div className="mt-2">
        {cases.isPending ? (
          <ListSkeleton rows={SHOWN} />
        ) : cases.isError ? (
          <ProblemNotice error={cases.error} retry={cases.refetch} />
        ) : items.length === 0 ? (
          <p className="py-6 text-soft">{t.overview.openCases.empty}</p>
        ) : (
          <ul className="-mx-2">
            {items.map((item) => (
              <WaitingRow key={item.id} item={item} />
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}

function WaitingRow({ item }: { item: Case }) {
  const { t, language, format } = useI18n()
  const words = t.overview.openCases
  const now = new Date()
  const when =
    item.dueAt === null
      ? t.cases.opened(format.relative(item.openedAt, now))
      : item.overdue
        ? words.overdue(format.relative(item.dueAt, now))
        : words.due(format.relative(item.dueAt, now))
  return (
    <li className="border-line not-last:border-b">
      <Link to="/cases/$id" params={{ id: item.id }} className="block rounded-lg px-2 py-2.5 hover:bg-sunken">
        <span className="flex items-baseline justify-between gap-3">
          <span className="truncate font-medium">
            <bdi>{item.customerName ?? t.common.unknownCustomer}</bdi>
          </span>
          <span
            className={classes(
              'inline-flex shrink-0 items-center gap-1 text-sm',
              item.overdue ? 'font-medium text-bad-ink' : 'text-faint',
            )}
          >
            {item.overdue && <Clock className="size-3.5" aria-hidden="true" />}
            {when}
          </span>
        </span>
        <span className="line-clamp-1 text-sm text-soft">{item.nextStep[language]}</span>
      </Link>
    </li>
  )
}
