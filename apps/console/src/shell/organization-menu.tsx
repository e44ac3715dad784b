import { Building2, Check, ChevronsUpDown, MailPlus, Plus } from 'lucide-react'

import { useI18n } from '../i18n/context.tsx'
import { useClient, useSession } from '../session/session.tsx'
import { Menu } from '../ui/menu.tsx'
import { useNotify } from '../ui/toast.tsx'
import { faultOf } from '../session/fault.ts'
import { foundingPath } from '../session/place.ts'

/** The organization on screen; a menu of all of them where there are more, may be more, or somebody invites to one. */
export function OrganizationMenu() {
  const { t } = useI18n()
  const { organization, organizations, invitations, switchTo, refresh } = useSession()
  const client = useClient()
  const notify = useNotify()
  const mayFound = organizations.some(({ role }) => role === 'owner')
  if (organizations.length < 2 && invitations.length === 0 && !mayFound)
    return <span className="max-w-full truncate text-xs leading-4 text-faint">{organization.name}</span>
  const fail = (err: unknown) => notify({ tone: 'bad', title: faultOf(err, t) })
  const accept = (id: string) =>
    client.call('acceptMemberInvitation', { params: { id } }).then(() => refresh(), fail)
  return (
    <Menu
      label={t.session.menu.organizations}
      align="start"
      trigger={
        <button
          type="button"
          className="flex max-w-full min-w-0 items-center gap-1 rounded text-xs leading-4 text-soft hover:text-ink"
        >
          <span className="truncate">{organization.name}</span>
          <ChevronsUpDown className="size-3 shrink-0" aria-hidden="true" />
        </button>
      }
      entries={[
        ...organizations.map(({ id, name }) => ({
          label: name,
          icon: id === organization.id ? Check : Building2,
          chosen: id === organization.id,
          onSelect: () => void switchTo(id).catch(fail),
        })),
        ...invitations.map(({ id, organizationName }) => ({
          label: t.session.menu.accept(organizationName),
          icon: MailPlus,
          onSelect: () => void accept(id),
        })),
        ...(mayFound
          ? [{ label: t.session.menu.found, icon: Plus, onSelect: () => location.assign(foundingPath) }]
          : []),
      ]}
    />
  )
}
