import { Link } from '@tanstack/react-router'
import type { Customer } from '@vigia/contracts/customers'
import { ChevronRight } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { TierChip } from '../../ui/tier-chip.tsx'

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0))
    .join('')
    .toLocaleUpperCase()

const SHOWN = 2

export function CustomerRow({ customer }: { customer: Customer }) {
  const { t, format } = useI18n()
  const { id, name, segment, identities, risk } = customer
  const more = identities.length - SHOWN
  const told = [
    ...(segment ? [segment] : []),
    ...identities.slice(0, SHOWN).map(({ value }) => value),
    ...(more > 0 ? [t.customers.moreIdentities(format.number(more))] : []),
  ]

  return (
    <li className="border-line not-last:border-b">
      <Link
        to="/customers/$id"
        params={{ id }}
        className="group flex items-center gap-4 px-5 py-3.5 -outline-offset-2 hover:bg-sunken/60"
      >
        <span
          aria-hidden="true"
          className="grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-sm font-semibold text-accent"
        >
          {name ? initialsOf(name) : '?'}
        </span>
        <span className="min-w-0 grow">
          <span className="block truncate font-medium">{name ?? t.common.unknownCustomer}</span>
          <span className="block truncate text-sm text-soft">{told.join(' · ')}</span>
        </span>
        {risk && (
          <span className="flex shrink-0 flex-col items-end gap-1 sm:flex-row sm:items-center sm:gap-3">
            <span className="font-semibold tabular-nums">{format.percent(risk.probability)}</span>
            <span className="sm:w-20">
              <TierChip tier={risk.tier} />
            </span>
          </span>
        )}
        <ChevronRight
          className="size-4 shrink-0 text-faint transition-transform group-hover:translate-x-0.5"
          aria-hidden="true"
        />
      </Link>
    </li>
  )
}
