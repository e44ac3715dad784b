import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ListChecks, Plus } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { Can, OnlyRoles } from '../../../session/can.tsx'
import { useClient } from '../../../session/session.tsx'
import { buttonClass } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useLeaving } from '../../../ui/deferred-removal.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { backtestsQuery, rulesQuery } from '../queries.ts'
import { RuleRow } from './rule-row.tsx'
import { Templates } from './templates.tsx'

export function RulesPage() {
  const { t } = useI18n()
  const client = useClient()
  const rules = useQuery(rulesQuery(client))
  const tests = useQuery(backtestsQuery(client)).data?.items ?? []
  const leaving = useLeaving()
  const items = (rules.data?.items ?? []).filter(({ id }) => !leaving.has(id))
  const add = (
    <Can scope="rules:manage">
      <Link to="/alerts/rules/new" className={buttonClass({ kind: 'primary', size: 'small' })}>
        <Plus className="size-4" aria-hidden="true" />
        {t.rules.add}
      </Link>
    </Can>
  )

  return (
    <div className="space-y-6">
      <Card aria-labelledby="rules" className="p-5">
        <SectionHeading id="rules" title={t.rules.title} intro={t.rules.intro}>
          {items.length > 0 && add}
        </SectionHeading>
        <div className="mt-3">
          <OnlyRoles scope="rules:manage" to="change" />
          {rules.isPending ? (
            <ListSkeleton rows={3} className="h-20" />
          ) : rules.isError ? (
            <ProblemNotice error={rules.error} retry={rules.refetch} />
          ) : items.length === 0 ? (
            <EmptyState icon={ListChecks} {...t.rules.empty} heading="h3">
              {add}
            </EmptyState>
          ) : (
            <ul>
              {items.map((rule) => (
                <RuleRow key={rule.id} rule={rule} tests={tests} />
              ))}
            </ul>
          )}
        </div>
      </Card>
      <Can scope="rules:manage">
        <Templates />
      </Can>
    </div>
  )
}
