import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RiskItem } from '@vigia/contracts/risks'
import { ChevronRight } from 'lucide-react'

import { risksQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { TierChip } from '../../ui/tier-chip.tsx'
import { ViewAll } from '../../ui/view-all.tsx'

const SHOWN = 5

/** Customers by what a call can still save, each with the first reason. */
export function AtRisk({ segment, className = '' }: { segment: string | undefined; className?: string }) {
  const { t } = useI18n()
  const risks = useInfiniteQuery(risksQuery(useClient(), segment, SHOWN))
  const items = risks.data?.pages[0]?.items.filter(({ tier }) => tier !== 'none') ?? []

  return (
    <Card aria-labelledby="at-risk" className={classes('min-w-0 p-5', className)}>
      <SectionHeading id="at-risk" title={t.overview.atRisk.title}>
        <ViewAll
          to="/risks"
          search={segment === undefined ? {} : { segment }}
          about={t.overview.atRisk.title}
        />
      </SectionHeading>
      <div className="mt-2">
        {risks.isPending ? (
          <ListSkeleton rows={SHOWN} />
        ) : risks.isError ? (
          <ProblemNotice error={risks.error} retry={risks.refetch} />
        ) : items.length === 0 ? (
          <p className="py-6 text-soft">{t.overview.atRisk.empty}</p>
        ) : (
          <ul className="-mx-2">
            {items.map((item) => (
              <AtRiskRow key={item.customerId} item={item} />
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}

function AtRiskRow({ item }: { item: RiskItem }) {
  const { t, language, format } = useI18n()
  return (
    <li className="border-line not-last:border-b">
      <Link
        to="/customers/$id"
        params={{ id: item.customerId }}
        className="group flex items-center gap-3 rounded-lg px-2 py-3 hover:bg-sunken"
      >
        <span className="w-12 shrink-0 text-lg font-semibold tabular-nums">
          {format.percent(item.probability)}
        </span>
        <span className="min-w-0 grow">
          <span className="flex items-center gap-2">
            <span className="truncate font-medium">
              <bdi>{item.name ?? t.common.unknownCustomer}</bdi>
            </span>
            <TierChip tier={item.tier} className="shrink-0" />
          </span>
          <span className="line-clamp-2 text-sm text-soft">{item.reasons[0]?.text[language]}</span>
        </span>
        <ChevronRight
          className="size-4 shrink-0 text-faint transition-transform group-hover:translate-x-0.5"
          aria-hidden="true"
        />
      </Link>
    </li>
  )
}
