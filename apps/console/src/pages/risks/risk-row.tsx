import { Link } from '@tanstack/react-router'
import type { RiskItem } from '@vigia/contracts/risks'
import type { Tier } from '@vigia/contracts/vocabulary'

import { useI18n } from '../../i18n/context.tsx'
import { nameIn } from '../../i18n/names.ts'
import { buttonClass } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { ReasonList } from '../../ui/reasons.tsx'
import { TierChip } from '../../ui/tier-chip.tsx'
import type { RiskOrder } from './url-state.ts'

const meters: Record<Tier, string> = {
  none: 'bg-muted',
  watch: 'bg-warn',
  alert: 'bg-bad/70',
  critical: 'bg-bad',
}

/** One grid for the heads and each row; on a phone the same parts in a card. */
const columns =
  'grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2.5 px-5 xl:grid-cols-[minmax(0,10.5rem)_9.5rem_minmax(0,1fr)_6.5rem_7rem] xl:gap-x-5'

export function RiskHeads({ order }: { order: RiskOrder }) {
  const { t } = useI18n()
  const heads = t.risks.columns
  const strong = (is: boolean) => (is ? 'font-semibold text-ink' : '')
  return (
    <div
      aria-hidden="true"
      className={classes(
        columns,
        'hidden border-b border-line bg-sunken/60 py-2.5 text-xs text-soft xl:grid',
      )}
    >
      <span>{heads.customer}</span>
      <span className={strong(order === 'probability')}>{heads.risk}</span>
      <span>{heads.reasons}</span>
      <span className={strong(order === 'savable')}>{heads.savable}</span>
      <span className="text-end">{heads.actions}</span>
    </div>
  )
}

export function RiskRow({ item, currency }: { item: RiskItem; currency: string | undefined }) {
  const { t, format } = useI18n()
  const name = item.name ?? t.common.unknownCustomer
  const money = (amount: number) => (currency ? format.money(amount, currency) : format.number(amount))

  return (
    <div
      data-testid="risk-row"
      className={classes(columns, 'border-b border-line py-4 xl:items-start xl:hover:bg-sunken/50')}
    >
      <div className="min-w-0">
        <Link
          to="/customers/$id"
          params={{ id: item.customerId }}
          className="rounded font-semibold text-ink hover:text-accent hover:underline"
        >
          <bdi className="line-clamp-2 break-words">{name}</bdi>
        </Link>
        <Who item={item} />
      </div>
      <Probability item={item} />
      <div className="col-span-2 min-w-0 xl:col-span-1">
        <ReasonList reasons={item.reasons} />
        <Signs item={item} />
      </div>
      <p className="tabular-nums">
        <span className="text-sm text-soft xl:sr-only">{t.risks.columns.savable} </span>
        <span className="font-semibold xl:block">
          {item.savable === null ? t.common.none : money(item.savable)}
        </span>
        {item.value !== null && (
          <span className="ml-1.5 text-sm text-faint xl:ml-0 xl:block">
            {t.risks.ofValue(money(item.value))}
          </span>
        )}
      </p>
      <div className="text-end">
        <RowLink item={item} name={name} />
      </div>
    </div>
  )
}

function Who({ item }: { item: RiskItem }) {
  const { t, format } = useI18n()
  return (
    <p className="text-sm text-soft">
      {item.segment && <bdi className="break-words">{item.segment}</bdi>}
      {item.lastSeenAt && (
        <span className="block text-faint" title={format.moment(item.lastSeenAt)}>
          {t.risks.lastSeen(format.relative(item.lastSeenAt, new Date()))}
        </span>
      )}
    </p>
  )
}

const CHANGED = 0.5

function Probability({ item }: { item: RiskItem }) {
  const { t, format } = useI18n()
  const { change } = item
  return (
    <div className="text-end xl:text-start">
      <p className="flex items-center justify-end gap-2.5 xl:justify-start">
        <span className="text-xl leading-6 font-semibold tabular-nums">
          {format.percent(item.probability)}
        </span>
        <TierChip tier={item.tier} />
      </p>
      <span className="mt-2 block h-1 rounded-full bg-sunken" aria-hidden="true">
        <span
          className={`block h-full rounded-full ${meters[item.tier]}`}
          style={{ width: `${Math.round(item.probability * 100)}%` }}
        />
      </span>
      {change && Math.abs(change.points) >= CHANGED && (
        <p className={`mt-1 text-xs tabular-nums ${change.points > 0 ? 'text-bad-ink' : 'text-good-ink'}`}>
          {t.risks.change(format.signed(change.points), format.day(change.since))}
        </p>
      )}
    </div>
  )
}

function Signs({ item }: { item: RiskItem }) {
  const { t, format } = useI18n()
  const days = Math.floor(item.openIssueDays)
  const signs = [
    item.strikes > 0 ? format.plural(item.strikes, t.risks.strikes) : t.risks.noStrikes,
    ...(item.openIssueDays > 0 ? [format.plural(days, t.risks.openIssue)] : []),
    ...(item.touchpoint ? [nameIn(t.words.touchpoint, item.touchpoint)] : []),
  ]
  return <p className="mt-1.5 text-sm break-words text-faint">{signs.join(' · ')}</p>
}

function RowLink({ item, name }: { item: RiskItem; name: string }) {
  const { t } = useI18n()
  const of = <span className="sr-only">: {name}</span>
  if (!item.caseId || !item.caseStatus) {
    return (
      <Link
        to="/customers/$id"
        params={{ id: item.customerId }}
        className={buttonClass({ kind: 'quiet', size: 'small' }, '-mr-3')}
      >
        {t.risks.story}
        {of}
      </Link>
    )
  }
  return (
    <>
      <Link to="/cases/$id" params={{ id: item.caseId }} className={buttonClass({ size: 'small' })}>
        {t.risks.case}
        {of}
      </Link>
      <p className="mt-1 text-xs break-words text-soft">
        {t.words.status[item.caseStatus]} · <bdi>{item.owner ?? t.risks.nobody}</bdi>
      </p>
    </>
  )
}
