import { Link } from '@tanstack/react-router'

import { useI18n } from '../../i18n/context.tsx'
import { useCurrentInSight } from '../../ui/use-current-in-sight.ts'
import type { Filters } from '../filters.ts'
import { sameDays } from '../span.ts'

const tabs = [
  { to: '/themes', name: 'themes' },
  { to: '/themes/words', name: 'words' },
  { to: '/themes/emotions', name: 'emotions' },
  { to: '/comments', name: 'comments' },
] as const

/** The pages on what customers say, one step apart, with the same days and touchpoint. */
export function VoiceTabs({ search }: { search: Pick<Filters, 'days' | 'from' | 'until' | 'touchpoint'> }) {
  const { t } = useI18n()
  const row = useCurrentInSight<HTMLElement>()
  const { touchpoint } = search
  const kept = { ...sameDays(search), ...(touchpoint === undefined ? {} : { touchpoint }) }
  return (
    <nav
      ref={row}
      aria-label={t.themes.parts}
      className="no-print -mx-4 mb-5 overflow-x-auto px-4 sm:mx-0 sm:px-0"
    >
      <ul className="flex min-w-max gap-1 border-b border-line">
        {tabs.map(({ to, name }) => (
          <li key={to}>
            <Link
              to={to}
              search={kept}
              activeOptions={{ exact: true, includeSearch: false }}
              className="-mb-px flex h-10 items-center border-b-2 px-3 text-sm font-medium whitespace-nowrap transition-colors -outline-offset-2"
              activeProps={{ className: 'border-accent text-ink' }}
              inactiveProps={{ className: 'border-transparent text-soft hover:border-edge hover:text-ink' }}
            >
              {t.themes.tabs[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
