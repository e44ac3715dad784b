import { Link } from '@tanstack/react-router'
import type { RiskItem } from '@vigia/contracts/risks'
import type { Tier } from '@vigia/contracts/vocabulary'

import { useI18n } from '../../i18n/context.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { moneyText } from '../../ui/money.ts'
import { ReasonList } from '../../ui/reasons.tsx'
import { TierChip } from '../../ui/tier-chip.tsx'

const meters: Record<Tier, string> = {
  none: 'bg-muted',
  watch: 'bg-warn',
  alert: 'bg-bad/70',
  critical: 'bg-bad',
}
const cell = 'block px-5 xl:table-cell xl:px-3 xl:py-4 xl:align-top xl:first:pl-5 xl:last:pr-5'

export function RiskRow({ item }: { item: RiskItem }) {
  const { t, format } = useI18n()
  const name = item.name ?? t.common.unknownCustomer
  const now = new Date()

  return (
    <tr
      role="row"
      data-testid="risk-row"
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-y-3 border-b border-line py-4 last:border-b-0 xl:table-row xl:py-0 xl:hover:bg-sunken/50"
    >
      <th role="rowheader" scope="row" className={cell}>
        <Link
          to="/customers/$id"
          params={{ id: item.customerId }}
          className="rounded font-semibold text-ink hover:text-accent hover:underline"
        >
          {name}
        </Link>
        <span className="block text-sm font-normal text-soft">
          {item.segment && <span>{item.segment}</span>}
          {item.segment && item.lastSeenAt && <span aria-hidden="true"> · </span>}
          {item.lastSeenAt && (
            <span className="text-faint" title={format.moment(item.lastSeenAt)}>
              {t.risks.lastSeen(format.relative(item.lastSeenAt, now))}
            </span>
          )}
        </span>
      </th>
      <td role="cell" className={`${cell} text-end xl:text-start`}>
        <span className="flex items-center justify-end gap-2.5 xl:justify-start">
          <span className="text-xl leading-6 font-semibold tabular-nums">
            {format.percent(item.probability)}
          </span>
          <TierChip tier={item.tier} />
        </span>
        <span className="mt-2 block h-1 rounded-full bg-sunken xl:w-32" aria-hidden="true">
          <span
            className={`block h-full rounded-full ${meters[item.tier]}`}
            style={{ width: `${Math.round(item.probability * 100)}%` }}
          />
        </span>
      </td>
      <td role="cell" className={`${cell} col-span-2`}>
        <ReasonList reasons={item.reasons} />
      </td>
      <td role="cell" className={`${cell} col-span-2 whitespace-nowrap tabular-nums`}>
        <span className="mr-2 text-sm text-soft xl:hidden">{t.risks.columns.money}</span>
        <span className="font-semibold xl:block xl:leading-6">
          {moneyText(item.expectedLoss, format, t.common.none)}
        </span>
        {item.value !== null && (
          <span className="ml-1.5 text-sm text-faint xl:ml-0 xl:block">
            {t.risks.ofValue(moneyText(item.value, format, ''))}
          </span>
        )}
      </td>
      <td role="cell" className={`${cell} col-span-2 -mt-2 text-sm text-soft xl:mt-0`}>
        <Signs item={item} />
      </td>
      <td role="cell" className={`${cell} col-span-2 xl:text-end`}>
        <RowLink item={item} name={name} />
      </td>
    </tr>
  )
}

function RowLink({ item, name }: { item: RiskItem; name: string }) {
  const { t } = useI18n()
  const of = <span className="sr-only">: {name}</span>
  const look = 'w-full xl:w-auto'
  return item.caseId ? (
    <Link to="/cases/$id" params={{ id: item.caseId }} className={buttonClass({ size: 'small' }, look)}>
      {t.risks.case}
      {of}
    </Link>
  ) : (
    <Link
      to="/customers/$id"
      params={{ id: item.customerId }}
      className={buttonClass({ kind: 'quiet', size: 'small' }, look)}
    >
      {t.risks.story}
      {of}
    </Link>
  )
}

function Signs({ item }: { item: RiskItem }) {
  const { t, format } = useI18n()
  const days = Math.floor(item.openIssueDays)
  const signs = [
    item.strikes > 0 ? format.plural(item.strikes, t.risks.strikes) : t.risks.noStrikes,
    ...(item.openIssueDays > 0 ? [format.plural(days, t.risks.openIssue)] : []),
  ]
  return signs.map((sign, index) => (
    <span key={sign} className="xl:block">
      {index > 0 && (
        <span aria-hidden="true" className="xl:hidden">
          {' · '}
        </span>
      )}
      {sign}
    </span>
  ))
}
