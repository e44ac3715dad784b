import { Link } from '@tanstack/react-router'
import type { Drivers } from '@vigia/contracts/drivers'
import type { ReactNode } from 'react'

import { Interval } from '../../charts/interval.tsx'
import { finePercent } from '../../i18n/fine-percent.ts'
import { useI18n } from '../../i18n/context.tsx'
import { channelNamed } from '../../i18n/known.ts'
import { Card } from '../../ui/card.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import type { Filters } from '../filters.ts'
import { driverName } from './driver-name.ts'
import type { Driver } from './verdict.ts'

interface Props {
  drivers: Drivers
  metric: string
  days: Filters
}

/** All drivers by weight, also those that have no place on the map; each leads to what is behind it. */
export function DriverList({ drivers, metric, days }: Props) {
  const { t, format } = useI18n()
  const words = t.drivers
  const percent = (share: number) => finePercent(share, 0.1, format)
  const most = Math.max(0.02, ...drivers.items.map(({ interval }) => interval.high))
  return (
    <Card aria-labelledby="all-drivers" className="mt-4 p-5">
      <SectionHeading id="all-drivers" title={words.list.title} intro={words.others.intro} />
      <ul className="mt-2">
        {drivers.items.map((driver) => (
          <li
            key={`${driver.kind} ${driver.key}`}
            data-testid="driver"
            className="grid gap-x-5 gap-y-1 border-line py-3 not-last:border-b sm:grid-cols-[14rem_1fr_auto] sm:items-center"
          >
            <span className="min-w-0">
              <Behind driver={driver} days={days}>
                {driverName(driver, t)}
              </Behind>
              <span className="block text-xs text-faint">{words.kind[driver.kind]}</span>
            </span>
            <Interval
              value={driver.importance}
              low={driver.interval.low}
              high={driver.interval.high}
              scale={[0, most]}
              grey={driver.rank === null}
            />
            <span className="text-sm text-soft tabular-nums sm:w-64 sm:text-end">
              <span className="font-semibold text-ink">{percent(driver.importance)}</span>{' '}
              {t.common.interval(percent(driver.interval.low), percent(driver.interval.high))}
              <span className="block text-xs text-faint">
                {driver.performance === null
                  ? driver.direction === 'worse'
                    ? words.others.more(metric)
                    : words.others.less(metric)
                  : words.quadrant[driver.priority].name}
                {' · '}
                {driver.rank === null ? words.list.noRank : words.list.rank(format.number(driver.rank))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const link = 'rounded font-medium hover:underline'

function Behind({
  driver: { kind, key },
  days,
  children,
}: {
  driver: Driver
  days: Filters
  children: ReactNode
}) {
  const { t } = useI18n()
  const channel = channelNamed(t, key)
  if (kind === 'touchpoint')
    return (
      <Link to="/journey/$touchpoint" params={{ touchpoint: key }} search={days} className={link}>
        {children}
      </Link>
    )
  if (kind === 'theme')
    return (
      <Link to="/comments" search={{ ...days, theme: key }} className={link}>
        {children}
      </Link>
    )
  if (kind === 'channel' && channel)
    return (
      <Link to="/comments" search={{ ...days, channel }} className={link}>
        {children}
      </Link>
    )
  return <span className="font-medium">{children}</span>
}
