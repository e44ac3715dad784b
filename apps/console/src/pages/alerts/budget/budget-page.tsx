import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { BudgetRecipient } from '@vigia/contracts/budget'
import { UsersRound } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { useCan, useClient } from '../../../session/session.tsx'
import { buttonClass } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { budgetQuery } from '../queries.ts'
import { RecipientRow } from './recipient-row.tsx'

/** Who was told how much today, and what waits for them and why. */
export function BudgetPage() {
  const { t, format } = useI18n()
  const words = t.budget
  const budget = useQuery(budgetQuery(useClient()))
  const mayEdit = useCan('team:manage')
  const recipients = budget.data?.recipients ?? []
  const managers = recipients.filter(({ kind }) => kind === 'manager')
  const destinations = recipients.filter(({ kind }) => kind === 'destination')

  return (
    <Card aria-labelledby="budget" className="p-5">
      <SectionHeading id="budget" title={words.title} intro={words.intro}>
        {managers.length > 0 && mayEdit && (
          <Link to="/settings/follow-up" className={buttonClass({ size: 'small' })}>
            {words.edit}
          </Link>
        )}
      </SectionHeading>
      {budget.isPending ? (
        <ListSkeleton rows={3} className="mt-4 h-20" />
      ) : budget.isError ? (
        <ProblemNotice error={budget.error} retry={budget.refetch} />
      ) : (
        <>
          <p className="mt-1 text-sm text-faint">
            {words.resets(format.relative(budget.data.resetsAt, new Date()))}
          </p>
          {managers.length === 0 ? (
            <EmptyState icon={UsersRound} {...words.empty} heading="h3">
              {mayEdit && (
                <Link to="/settings/follow-up" className={buttonClass({ kind: 'primary' })}>
                  {words.setUp}
                </Link>
              )}
            </EmptyState>
          ) : (
            <Group title={words.managers} recipients={managers} />
          )}
          {destinations.length > 0 && <Group title={words.destinations} recipients={destinations} />}
        </>
      )}
    </Card>
  )
}

function Group({ title, recipients }: { title: string; recipients: readonly BudgetRecipient[] }) {
  return (
    <>
      <h3 className="mt-6 text-sm font-semibold text-soft">{title}</h3>
      <ul>
        {recipients.map((recipient) => (
          <RecipientRow key={recipient.id} recipient={recipient} />
        ))}
      </ul>
    </>
  )
}
