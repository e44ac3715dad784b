import { useQuery } from '@tanstack/react-query'
import type { Drivers } from '@vigia/contracts/drivers'
import { ArrowDown, ArrowUp } from 'lucide-react'

import { driversQuery } from '../../api/understand-queries.ts'
import { Interval } from '../../charts/interval.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { ViewAll } from '../../ui/view-all.tsx'
import { driverName } from '../drivers/driver-name.ts'
import type { Filters } from '../filters.ts'
import { periodOf } from '../filters.ts'
import type { RankMetric } from '../url-state.ts'
import { useAfterFirst } from './use-after-first.ts'

type Driver = Drivers['items'][number]

const SHOWN = 4

interface Props {
  metric: RankMetric
  filters: Filters
  className?: string
}

/** What goes with the metric most, of all that is explained; each share with its interval. */
export function Movers({ metric, filters, className = '' }: Props) {
  const { t } = useI18n()
  const { from, to, isRolling } = periodOf(filters, new Date())
  const isTurn = useAfterFirst()
  const drivers = useQuery({
    ...driversQuery(useClient(), metric, { from, ...(isRolling ? {} : { to }) }),
    enabled: isTurn,
  })
  const words = t.overview.movers
  const items = drivers.data?.items.slice(0, SHOWN) ?? []

  return (
    <Card aria-labelledby="movers" className={classes('min-w-0 p-5', className)}>
      <SectionHeading id="movers" title={words.title(t.words.metric[metric])} intro={words.intro}>
        <ViewAll to="/drivers" about={words.title(t.words.metric[metric])} />
      </SectionHeading>
      <div className="mt-2">
        {drivers.isPending ? (
          <ListSkeleton rows={SHOWN} />
        ) : drivers.isError ? (
          <ProblemNotice error={drivers.error} retry={drivers.refetch} />
        ) : items.length === 0 ? (
          <p className="py-6 text-soft">{words.empty}</p>
        ) : (
          <ul>
            {items.map((driver) => (
              <MoverRow
                key={`${driver.kind} ${driver.key}`}
                driver={driver}
                explained={drivers.data.rSquared ?? 0}
                metric={t.words.metric[metric]}
              />
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}

function MoverRow({ driver, explained, metric }: { driver: Driver; explained: number; metric: string }) {
  const { t, format } = useI18n()
  const words = t.overview.movers
  const isWorse = driver.direction === 'worse'
  const Icon = isWorse ? ArrowDown : ArrowUp
  const part = (importance: number) => (explained > 0 ? Math.min(1, importance / explained) : 0)
  return (
    <li className="border-line py-2.5 not-last:border-b">
      <div className="flex items-baseline justify-between gap-3">
        <p className="min-w-0">
          <span className="font-medium">{driverName(driver, t)}</span>
          <span className="text-sm text-faint"> · {words.kind[driver.kind]}</span>
        </p>
        <p className="font-semibold tabular-nums">{format.percent(driver.share)}</p>
      </div>
      <Interval
        className="my-0.5 h-3 w-full"
        value={driver.share}
        low={part(driver.interval.low)}
        high={part(driver.interval.high)}
        scale={[0, 1]}
        colour={isWorse ? 'var(--color-experience-2)' : 'var(--color-experience-6)'}
        grey={driver.rank === null}
      />
      <p className="flex items-center gap-1 text-sm text-soft">
        <Icon className="size-3.5 shrink-0" aria-hidden="true" />
        {driver.rank === null ? words.maybeChance : words[isWorse ? 'lower' : 'higher'](metric)}
      </p>
    </li>
  )
}
