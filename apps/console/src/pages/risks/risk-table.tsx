import type { RiskItem } from '@vigia/contracts/risks'

import { useI18n } from '../../i18n/context.tsx'
import { cardClass } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { RiskRow } from './risk-row.tsx'

/** A table on a desk; on a phone the same table laid out as cards. */
export function RiskTable({ items }: { items: readonly RiskItem[] }) {
  const { t } = useI18n()
  const { columns } = t.risks
  const heads = [
    [columns.customer, 'w-[18%]'],
    [columns.risk, 'w-[16%]'],
    [columns.reasons, 'w-[29%]'],
    [columns.money, 'w-[11%]'],
    [columns.signs, 'w-[13%]'],
    [columns.actions, 'w-[13%]'],
  ] as const

  return (
    <div className={classes(cardClass, 'overflow-hidden')}>
      {/* Roles are spelled out because `display` other than table takes them away from a screen reader. */}
      <table role="table" className="block w-full table-fixed xl:table">
        <caption className="sr-only">{t.risks.title}</caption>
        <thead role="rowgroup" className="sr-only xl:not-sr-only xl:table-header-group">
          <tr role="row" className="border-b border-line bg-sunken/60 text-xs text-soft xl:table-row">
            {heads.map(([head, width]) => (
              <th
                key={head}
                role="columnheader"
                scope="col"
                className={classes('px-3 py-2.5 first:pl-5 last:pr-5', width)}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block xl:table-row-group">
          {items.map((item) => (
            <RiskRow key={item.customerId} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
