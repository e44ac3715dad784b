import type { LinkProps } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import { Bell, Inbox, LayoutDashboard, PlugZap, ShieldAlert, Users } from 'lucide-react'

import { useI18n } from '../i18n/context.tsx'
import type { Messages } from '../i18n/messages/index.ts'
import { classes } from '../ui/classes.ts'

interface Place {
  to: NonNullable<LinkProps['to']>
  name: keyof Messages['common']['nav']
  icon: LucideIcon
}

const places: readonly Place[] = [
  { to: '/', name: 'overview', icon: LayoutDashboard },
  { to: '/risks', name: 'risks', icon: ShieldAlert },
  { to: '/cases', name: 'cases', icon: Inbox },
  { to: '/customers', name: 'customers', icon: Users },
  { to: '/connect', name: 'connect', icon: PlugZap },
  { to: '/settings', name: 'settings', icon: Bell },
]

/** The same six places: a column on a desk, a bar under the thumb on a phone. */
export function Navigation({ as }: { as: 'column' | 'bar' }) {
  const { t } = useI18n()
  const column = as === 'column'
  return (
    <nav aria-label={t.common.mainNavigation}>
      <ul className={column ? 'grid gap-0.5' : 'grid grid-cols-6'}>
        {places.map(({ to, name, icon: Icon }) => (
          <li key={name}>
            <Link
              to={to}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              className={classes(
                'flex items-center rounded-lg font-medium transition-colors',
                column ? 'gap-3 px-3 py-2 text-sm' : 'h-14 flex-col justify-center gap-1 text-2xs',
              )}
              activeProps={{ className: column ? 'bg-accent-soft text-accent' : 'text-accent' }}
              inactiveProps={{ className: 'text-soft hover:text-ink hover:bg-sunken' }}
            >
              <Icon className={column ? 'size-[1.125rem]' : 'size-5'} strokeWidth={1.9} aria-hidden="true" />
              {t.common.nav[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
