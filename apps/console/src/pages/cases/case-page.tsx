import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'

import { caseQuery } from '../../api/queries.ts'
import { useClient } from '../../session/session.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { Story } from '../story/story.tsx'

const route = getRouteApi('/cases/$id')

/** A case is worked on beside its customer's story. */
export function CasePage() {
  const { id } = route.useParams()
  const { show } = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(caseQuery(useClient(), id))

  if (found.isPending) return <PageSkeleton />
  if (found.isError) return <ProblemNotice error={found.error} retry={found.refetch} />
  return (
    <Story
      key={id}
      customerId={found.data.customerId}
      caseId={id}
      show={show}
      onShow={(next) =>
        void navigate({ search: next ? { show: next } : {}, replace: true, resetScroll: false })
      }
    />
  )
}
