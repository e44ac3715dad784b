import type { LinkProps } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'

import { useCurrentInSight } from './use-current-in-sight.ts'

export interface TabLink {
  to: NonNullable<LinkProps['to']>
  label: string
  /** How much waits there; nothing is shown for none. */
  count?: string | undefined
  /** Whether only this very address is the tab's, not those beneath it. */
  exact?: boolean
}

/** The parts of a page, each with an address of its own; on a phone the row scrolls by itself. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const row = useCurrentInSight<HTMLElement>()
  return (
    <nav ref={row} aria-label={label} className="no-print -mx-4 mb-6 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex min-w-max gap-1 border-b border-line">
        {tabs.map(({ to, label: name, count, exact = false }) => (
          <li key={to}>
            <Link
              to={to}
              resetScroll={false}
              activeOptions={{ includeSearch: false, exact }}
              className="-mb-px flex h-10 items-center gap-2 border-b-2 px-3 text-sm font-medium whitespace-nowrap transition-colors -outline-offset-2"
              activeProps={{ className: 'border-accent text-ink' }}
              inactiveProps={{ className: 'border-transparent text-soft hover:border-edge hover:text-ink' }}
            >
              {name}
              {count !== undefined && (
                <span className="rounded-md bg-sunken px-1.5 text-xs text-soft tabular-nums">{count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
