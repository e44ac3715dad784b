import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { atRiskQuery } from '../../api/understand-queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { TierChip } from '../../ui/tier-chip.tsx'
import { ViewAll } from '../../ui/view-all.tsx'

const SHOWN = 5

/** The customers whose risk comes mostly from here. */
export function PlaceRisks({ touchpoint }: { touchpoint: string }) {
  const { t, language } = useI18n()
  const risks = useQuery(atRiskQuery(useClient()))
  const words = t.journey.place
  const own = risks.data?.items.filter((risk) => risk.touchpoint === touchpoint).slice(0, SHOWN) ?? []
  return (
    <Card aria-labelledby="place-risks" data-testid="place-risks" className="min-w-0 p-5">
      <SectionHeading id="place-risks" title={words.atRisk} intro={words.atRiskIntro}>
        <ViewAll to="/risks" about={words.atRisk} />
      </SectionHeading>
      <div className="mt-3">
        {risks.isPending ? (
          <ListSkeleton rows={3} />
        ) : risks.isError ? (
          <ProblemNotice error={risks.error} retry={risks.refetch} />
        ) : own.length === 0 ? (
          <p className="py-6 text-center text-soft">{words.noRisk}</p>
        ) : (
          <ul className="-mx-2">
            {own.map(({ customerId, name, tier, reasons }) => (
              <li key={customerId} className="border-line not-last:border-b">
                <Link
                  to="/customers/$id"
                  params={{ id: customerId }}
                  className="block rounded-lg px-2 py-2.5 hover:bg-sunken"
                >
                  <span className="flex items-center gap-2">
                    <bdi className="truncate font-medium">{name ?? t.common.unknownCustomer}</bdi>
                    <TierChip tier={tier} className="shrink-0" />
                  </span>
                  <span className="line-clamp-1 text-sm text-soft">{reasons[0]?.text[language]}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
