import { Link } from '@tanstack/react-router'
import type { Customer } from '@vigia/contracts/customers'

import { useI18n } from '../../i18n/context.tsx'
import { classes } from '../../ui/classes.ts'
import { LeftChip } from '../../ui/left-chip.tsx'
import { TierChip } from '../../ui/tier-chip.tsx'

const SHOWN = 2

/** One grid for the heads and each row; a phone shows who it is and the risk. */
const columns =
  'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_7rem_6rem_7rem_9.5rem]'
const wide = 'hidden lg:block'

export function CustomerHeads() {
  const { t } = useI18n()
  const heads = t.customers.columns
  return (
    <div
      aria-hidden="true"
      className={classes(
        columns,
        'hidden border-b border-line bg-sunken/60 py-2.5 text-xs text-soft lg:grid',
      )}
    >
      <span>{heads.name}</span>
      <span>{heads.identities}</span>
      <span>{heads.segment}</span>
      <span className="text-end">{heads.value}</span>
      <span>{heads.lastSeen}</span>
      <span>{heads.risk}</span>
    </div>
  )
}

export function CustomerRow({ customer, currency }: { customer: Customer; currency: string | undefined }) {
  const { t, format } = useI18n()
  const { id, name, segment, identities, risk, value, lastSeenAt } = customer
  const more = identities.length - SHOWN
  const told = [
    ...identities.slice(0, SHOWN).map((identity) => identity.value),
    ...(more > 0 ? [t.customers.moreIdentities(format.number(more))] : []),
  ].join(' · ')
  const amount =
    value === null ? t.common.none : currency ? format.money(value, currency) : format.number(value)

  return (
    <Link
      to="/customers/$id"
      params={{ id }}
      data-testid="customer-row"
      className={classes(
        columns,
        'min-h-16 border-b border-line py-2.5 -outline-offset-2 hover:bg-sunken/60',
      )}
    >
      <span className="min-w-0">
        <bdi className="block truncate font-medium">{name ?? t.common.unknownCustomer}</bdi>
        <span className="block truncate text-sm text-soft lg:hidden">
          <bdi>{[...(segment ? [segment] : []), told].join(' · ')}</bdi>
        </span>
      </span>
      <bdi className={classes(wide, 'truncate text-sm text-soft')}>{told}</bdi>
      <bdi className={classes(wide, 'truncate text-sm')}>{segment ?? t.common.none}</bdi>
      <span className={classes(wide, 'text-end text-sm tabular-nums')}>
        <span className="sr-only">{t.customers.columns.value} </span>
        {amount}
      </span>
      <span className={classes(wide, 'text-sm text-soft')}>
        {lastSeenAt && <span className="sr-only">{t.customers.columns.lastSeen} </span>}
        {lastSeenAt ? format.relative(lastSeenAt, new Date()) : t.common.none}
      </span>
      <span className="flex flex-col items-end gap-1 lg:flex-row lg:items-center lg:gap-3">
        {risk?.leftAt && <LeftChip />}
        {risk && !risk.leftAt && (
          <>
            <span className="w-11 text-end font-semibold tabular-nums">
              {format.percent(risk.probability)}
            </span>
            <TierChip tier={risk.tier} />
          </>
        )}
      </span>
    </Link>
  )
}
