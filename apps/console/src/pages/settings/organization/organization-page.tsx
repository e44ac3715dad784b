import { useQuery } from '@tanstack/react-query'

import { useClient } from '../../../session/session.tsx'
import { Changeable } from '../../../session/can.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { OrganizationForm } from './organization-form.tsx'
import { organizationQuery } from '../../../api/organization-query.ts'

export function OrganizationPage() {
  const organization = useQuery(organizationQuery(useClient()))
  if (organization.isPending) return <ListSkeleton rows={4} className="h-28" />
  if (organization.isError) return <ProblemNotice error={organization.error} retry={organization.refetch} />
  const { data } = organization
  // A new form when somebody else has saved meanwhile, so that nothing of theirs is undone unseen.
  return (
    <Changeable scope="organization:manage">
      <OrganizationForm key={JSON.stringify(data)} saved={data} />
    </Changeable>
  )
}
