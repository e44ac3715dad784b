import type { Delivery } from '@vigia/contracts/deliveries'
import { Archive, Check, Clock, Hand, X } from 'lucide-react'

import { useI18n } from '../../../i18n/context.tsx'
import { classes } from '../../../ui/classes.ts'

const looks = {
  delivered: [Check, 'bg-good-soft text-good-ink'],
  queued: [Clock, 'bg-warn-soft text-warn-ink'],
  pending: [Clock, 'bg-warn-soft text-warn-ink'],
  held: [Hand, 'bg-sunken text-soft'],
  dropped: [Archive, 'bg-sunken text-soft'],
  dead: [X, 'bg-bad-soft text-bad-ink'],
} as const

export function DeliveryStatus({ status }: { status: Delivery['status'] }) {
  const { t } = useI18n()
  const [Icon, tone] = looks[status]
  return (
    <span className={classes('inline-flex h-6 items-center gap-1 rounded-md px-2 text-xs font-medium', tone)}>
      <Icon className="size-3.5" aria-hidden="true" />
      {t.alerts.deliveries.status[status]}
    </span>
  )
}
