import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'

import { useClient } from '../../../session/session.tsx'
import { Can } from '../../../session/can.tsx'
import { PageHeader } from '../../../shell/page-header.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { policyQuery } from '../queries.ts'
import { useWords } from '../words.ts'
import { PolicyForm } from './policy-form.tsx'
import { WhyCard } from './why-card.tsx'

export function PolicyPage() {
  const words = useWords().policy
  const policy = useQuery(policyQuery(useClient()))
  return (
    <>
      <Link
        to="/surveys"
        className="no-print -ml-1 inline-flex items-center gap-1 rounded text-sm text-soft hover:text-ink"
      >
        <ChevronLeft className="size-4" aria-hidden="true" />
        {words.back}
      </Link>
      <PageHeader title={words.title} intro={words.intro} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {policy.isPending ? (
          <ListSkeleton rows={3} className="h-20" />
        ) : policy.isError ? (
          <ProblemNotice error={policy.error} retry={policy.refetch} />
        ) : (
          <PolicyForm policy={policy.data} />
        )}
        <Can scope="signals:write">
          <WhyCard />
        </Can>
      </div>
    </>
  )
}
