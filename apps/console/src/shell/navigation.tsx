import type { LinkProps } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import {
  Bell,
  ClipboardList,
  Gauge,
  Inbox,
  LayoutDashboard,
  Menu,
  MessageSquareQuote,
  PlugZap,
  Route,
  Settings,
  ShieldAlert,
  SlidersVertical,
  Users,
} from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import type { Messages } from '../i18n/messages/index.ts'
import { classes } from '../ui/classes.ts'

export interface Place {
  to: NonNullable<LinkProps['to']>
  name: keyof Messages['common']['nav']
  icon: LucideIcon
}

interface Group {
  name: keyof Messages['common']['navGroups'] | null
  places: readonly Place[]
}

const overview: Place = { to: '/', name: 'overview', icon: LayoutDashboard }
const themes: Place = { to: '/themes', name: 'themes', icon: MessageSquareQuote }
const risks: Place = { to: '/risks', name: 'risks', icon: ShieldAlert }
const cases: Place = { to: '/cases', name: 'cases', icon: Inbox }

/** Where one can go, in the order of a manager's day. */
export const groups: readonly Group[] = [
  { name: null, places: [overview] },
  { name: 'act', places: [cases, risks, { to: '/customers', name: 'customers', icon: Users }] },
  {
    name: 'understand',
    places: [
      { to: '/journey', name: 'journey', icon: Route },
      themes,
      { to: '/drivers', name: 'drivers', icon: SlidersVertical },
      { to: '/model', name: 'model', icon: Gauge },
    ],
  },
  {
    name: 'collect',
    places: [
      { to: '/surveys', name: 'surveys', icon: ClipboardList },
      { to: '/connect', name: 'connect', icon: PlugZap },
      { to: '/alerts', name: 'alerts', icon: Bell },
      { to: '/settings', name: 'settings', icon: Settings },
    ],
  },
]

const underThumb: readonly Place[] = [overview, cases, risks, themes]
const elsewhere = groups
  .map(({ name, places }) => ({ name, places: places.filter((place) => !underThumb.includes(place)) }))
  .filter(({ places }) => places.length > 0)

function ColumnLink({ place: { to, name, icon: Icon }, onGo }: { place: Place; onGo?: () => void }) {
  const { t } = useI18n()
  return (
    <Link
      to={to}
      onClick={() => onGo?.()}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      className="flex items-center gap-3 rounded-lg px-3 py-1.5 text-sm font-medium transition-colors"
      activeProps={{ className: 'bg-accent-soft text-accent' }}
      inactiveProps={{ className: 'text-soft hover:text-ink hover:bg-sunken' }}
    >
      <Icon className="size-[1.125rem]" strokeWidth={1.9} aria-hidden="true" />
      {t.common.nav[name]}
    </Link>
  )
}

function GroupList({ list, onGo }: { list: readonly Group[]; onGo?: () => void }) {
  const { t } = useI18n()
  return (
    <div className="grid gap-4">
      {list.map(({ name, places }) => (
        <div key={name ?? 'top'}>
          {name && <p className="mb-1 px-3 text-xs font-medium text-faint">{t.common.navGroups[name]}</p>}
          <ul className="grid gap-0.5">
            {places.map((place) => (
              <li key={place.name}>
                <ColumnLink place={place} {...(onGo ? { onGo } : {})} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

/** All places in a column, for a desk. */
export function NavigationColumn() {
  const { t } = useI18n()
  return (
    <nav aria-label={t.common.mainNavigation}>
      <GroupList list={groups} />
    </nav>
  )
}

const tab = 'flex h-14 w-full flex-col items-center justify-center gap-1 rounded-lg text-2xs font-medium'

/** The four places of every hour under the thumb, and all others behind "more". */
export function NavigationBar() {
  const { t } = useI18n()
  return (
    <nav aria-label={t.common.mainNavigation}>
      <ul className="grid grid-cols-5">
        {underThumb.map(({ to, name, icon: Icon }) => (
          <li key={name}>
            <Link
              to={to}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              className={tab}
              activeProps={{ className: 'text-accent' }}
              inactiveProps={{ className: 'text-soft hover:text-ink' }}
            >
              <Icon className="size-5" strokeWidth={1.9} aria-hidden="true" />
              <span className="max-w-full truncate">{t.common.nav[name]}</span>
            </Link>
          </li>
        ))}
        <li>
          <More />
        </li>
      </ul>
    </nav>
  )
}

function More() {
  const { t } = useI18n()
  const [open, setOpen] = useState(false)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={classes(tab, 'text-soft hover:text-ink')}>
        <Menu className="size-5" strokeWidth={1.9} aria-hidden="true" />
        {t.common.nav.more}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="end"
          sideOffset={6}
          collisionPadding={12}
          aria-label={t.common.nav.more}
          className="z-50 max-h-[70dvh] w-64 animate-[fade_.15s_ease-out] overflow-y-auto rounded-xl border border-line bg-surface p-3 shadow-float"
        >
          <GroupList list={elsewhere} onGo={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
