import { useQuery } from '@tanstack/react-query'

import { caseQuery } from '../../api/queries.ts'
import { useCaseActions } from '../../api/use-case-action.ts'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { CaseDetail } from './case-detail.tsx'
import { useMe } from './use-me.ts'

/** A case beside its customer's story. */
export function CasePanel({ id }: { id: string }) {
  const found = useQuery(caseQuery(useClient(), id))
  const act = useCaseActions()
  const me = useMe()
  if (found.isPending) return <ListSkeleton rows={3} className="h-16" />
  if (found.isError) return <ProblemNotice error={found.error} retry={found.refetch} />
  return (
    <Card aria-labelledby="case" data-testid="case-panel" data-status={found.data.status} className="p-5">
      <CaseDetail of={found.data} me={me} act={act} />
    </Card>
  )
}
