import type { Case } from '@vigia/contracts/cases'
import { AlarmClock, Clock, Moon } from 'lucide-react'

import { useI18n } from '../../i18n/context.tsx'
import { classes } from '../../ui/classes.ts'

type Sla = NonNullable<Case['sla']>

const looks = {
  waiting: { ink: 'text-soft', icon: Clock },
  soon: { ink: 'font-medium text-warn-ink', icon: AlarmClock },
  overdue: { ink: 'font-medium text-bad-ink', icon: AlarmClock },
  paused: { ink: 'text-faint', icon: Moon },
} as const

/** The biggest unit that says it: an hour and a half is 1 h 30 min, from two hours on the minutes say nothing. */
export function useWorkTime() {
  const { t } = useI18n()
  return (minutes: number): string => {
    const size = Math.abs(minutes)
    if (size < 60) return t.cases.sla.minutes(size)
    const [hours, rest] = [Math.floor(size / 60), size % 60]
    return hours < 2 && rest > 0 ? t.cases.sla.hoursAndMinutes(hours, rest) : t.cases.sla.hours(hours)
  }
}

/** How long there is to contact the customer, in words of working time; the shape of the clock says it without colour. */
export function SlaClock({ of, className }: { of: Case; className?: string }) {
  const { t, format } = useI18n()
  const workTime = useWorkTime()
  if (!of.sla) return null
  const { state, minutesLeft }: Sla = of.sla
  const { ink, icon: Icon } = looks[state]
  const words = {
    waiting: () => t.cases.sla.left(workTime(minutesLeft)),
    soon: () => t.cases.sla.left(workTime(minutesLeft)),
    overdue: () =>
      minutesLeft > -1
        ? t.cases.sla.now
        : t.cases.sla.late(format.relative(of.dueAt ?? of.openedAt, new Date())),
    paused: () => t.cases.snoozedUntil(format.moment(of.snoozedUntil ?? of.openedAt)),
  }
  return (
    <span
      data-sla={state}
      title={of.dueAt ? t.cases.sla.due(format.moment(of.dueAt)) : undefined}
      className={classes('inline-flex items-center gap-1.5 text-sm', ink, className)}
    >
      <Icon className="size-3.5 shrink-0" aria-hidden="true" />
      {words[state]()}
    </span>
  )
}
