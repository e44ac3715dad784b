import { useNavigate } from '@tanstack/react-router'
import { ChevronsUpDown, LogOut, UserRound, Users } from 'lucide-react'

import { useI18n } from '../i18n/context.tsx'
import { useSession } from '../session/session.tsx'
import { Menu } from '../ui/menu.tsx'

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32))
    .join('')
    .toUpperCase()

/** Who is signed in, and the way out. */
export function UserMenu() {
  const { t } = useI18n()
  const { user, role, leave } = useSession()
  const navigate = useNavigate()
  const words = t.session.menu
  return (
    <Menu
      label={words.user}
      align="start"
      trigger={
        <button
          type="button"
          className="flex w-full items-center gap-2.5 rounded-lg px-2 py-1.5 text-start text-sm hover:bg-sunken"
        >
          <span
            aria-hidden="true"
            className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent"
          >
            {initialsOf(user.name)}
          </span>
          <span className="grid min-w-0 grow">
            <span className="truncate leading-5 font-medium">{user.name}</span>
            <span className="truncate text-xs leading-4 text-soft">{t.people.roles[role]}</span>
          </span>
          <ChevronsUpDown className="size-4 shrink-0 text-faint" aria-hidden="true" />
        </button>
      }
      entries={[
        { label: words.account, icon: UserRound, onSelect: () => void navigate({ to: '/settings/account' }) },
        { label: words.people, icon: Users, onSelect: () => void navigate({ to: '/settings/people' }) },
        { label: words.leave, icon: LogOut, onSelect: () => void leave() },
      ]}
    />
  )
}
