import type { Organization, OrganizationPatch } from '@vigia/contracts/organization'
import type { OrganizationSettings } from '@vigia/db/organizations'

export const presentOrganization = (row: OrganizationSettings): Organization => {
  const { brandColor, brandLogo, createdAt, ...rest } = row
  return {
    ...rest,
    brand: { color: brandColor, logo: brandLogo },
    createdAt: new Date(createdAt).toISOString(),
  }
}

type Given<T> = { [K in keyof T]?: T[K] | undefined }

/** The settings as `patch` leaves them; what it does not name stays. */
export function patched(row: OrganizationSettings, patch: Given<OrganizationPatch>): OrganizationSettings {
  const { brand, ...rest } = patch
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return {
    ...row,
    ...given,
    ...(brand ? { brandColor: brand.color, brandLogo: brand.logo } : {}),
  }
}
