import { useQuery } from '@tanstack/react-query'

import { organizationQuery } from '../api/organization-query.ts'
import { useClient } from '../session/session.tsx'
import { DataPicture } from '../ui/data-picture.tsx'
import { Logo } from './logo.tsx'

/** The organization's own logo, where it has one, in the place of ours. */
export function OrganizationLogo() {
  const logo = useQuery(organizationQuery(useClient())).data?.brand.logo
  return logo ? (
    <DataPicture dataUrl={logo} className="size-8 rounded-lg object-contain" />
  ) : (
    <Logo className="size-8" />
  )
}
