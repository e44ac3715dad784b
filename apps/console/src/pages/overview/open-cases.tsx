import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { casesQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { TierChip } from '../../ui/tier-chip.tsx'
import { ViewAll } from '../../ui/view-all.tsx'

const SHOWN = 5

export function OpenCases() {
  const { t, language, format } = useI18n()
  const cases = useInfiniteQuery(casesQuery(useClient(), 'open', SHOWN))
  const items = cases.data?.pages[0]?.items ?? []

  return (
    <Card aria-labelledby="open-cases" className="min-w-0 p-5 lg:col-span-5">
      <SectionHeading id="open-cases" title={t.overview.openCases.title}>
        <ViewAll to="/cases" about={t.overview.openCases.title} />
      </SectionHeading>
      <div className="mt-3">
        {cases.isPending ? (
          <ListSkeleton rows={3} />
        ) : cases.isError ? (
          <ProblemNotice error={cases.error} retry={cases.refetch} />
        ) : items.length === 0 ? (
          <p className="py-8 text-center text-soft">{t.overview.openCases.empty}</p>
        ) : (
          <ul className="-mx-2">
            {items.map((item) => (
              <li key={item.id} className="border-line not-last:border-b">
                <Link
                  to="/cases/$id"
                  params={{ id: item.id }}
                  className="grid gap-x-6 gap-y-1 rounded-lg px-2 py-3 hover:bg-sunken md:grid-cols-[14rem_1fr_auto] md:items-center"
                >
                  <span className="flex min-w-0 items-center gap-2">
                    <span className="truncate font-medium">
                      {item.customerName ?? t.common.unknownCustomer}
                    </span>
                    <TierChip tier={item.tier} className="shrink-0" />
                  </span>
                  <span className="line-clamp-2 text-sm text-soft">{item.nextStep[language]}</span>
                  <span className="text-sm whitespace-nowrap text-faint">
                    {t.cases.opened(format.relative(item.openedAt, new Date()))}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
